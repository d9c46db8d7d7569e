import { setCurrentDetails, upsertMemo, upsertSearchAttributes } from '@temporalio/workflow';
import { dateAt } from '../domain/calendar.ts';
import type { Deadline } from '../domain/decider.ts';
import { dueWords, say } from '../domain/words.ts';
import type { StreamInput } from './messages.ts';

/** What a stream can be found by, and its sentence for a clerk who reads the Temporal UI. */
export type Board = {
  keywords: Readonly<Record<string, string>>;
  onHold?: boolean;
  due: Deadline | undefined;
  memo: Readonly<Record<string, string>>;
  details: string;
};

/** `hết hạn báo cáo check-2025 · 2025-12-21` */
export const dueSentence = ({ what, on, at }: Deadline): string =>
  `${say(dueWords[what] ?? [what, what], 'vi')}${on === undefined ? '' : ` ${on}`} · ${dateAt(at)}`;

/** What was last written, as text: Temporal keeps attributes and memo from run to run. */
type Shown = { attributes: string; memo: string };

/** Writes to the history only what has changed since it was last written. */
export function openPresentation({ record, carried }: StreamInput) {
  const shown: Shown = { ...((carried as { shown?: Shown } | undefined)?.shown ?? { attributes: '', memo: '' }) };
  const board = ({ keywords, onHold, due, memo, details }: Board): void => {
    setCurrentDetails(details);
    const attributes = JSON.stringify([keywords, onHold, due?.at, due?.what]);
    if (attributes !== shown.attributes) upsertSearchAttributes(attributesOf(record, keywords, onHold, due));
    const memoNow = JSON.stringify(memo);
    if (memoNow !== shown.memo) upsertMemo(memo);
    Object.assign(shown, { attributes, memo: memoNow });
  };
  return { board, carry: () => ({ shown }) };
}

const attributesOf = (
  record: string,
  keywords: Board['keywords'],
  onHold: boolean | undefined,
  due: Deadline | undefined,
): Parameters<typeof upsertSearchAttributes>[0] => [
  ...Object.entries({ Record: record, ...keywords, NextDueWhat: due?.what ?? 'none' }).map(([name, value]) => ({
    key: { name, type: 'KEYWORD' as const },
    value,
  })),
  { key: { name: 'NextDue', type: 'DATETIME' as const }, value: due === undefined ? null : new Date(due.at) },
  ...(onHold === undefined ? [] : [{ key: { name: 'OnHold', type: 'BOOL' as const }, value: onHold }]),
];
