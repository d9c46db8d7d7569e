import { randomUUID } from 'node:crypto';
import { campaignIdOf } from '../campaigns.ts';
import { canAsk, confirmed } from '../confirm.ts';
import type { Context } from '../context.ts';
import { absent, Fault, unreachable, wrongUse } from '../faults.ts';
import { AT_ONCE, mapped } from '../pool.ts';
import { counterOf } from '../progress.ts';
import { told } from '../refused.ts';
import { withTemporal, type Session } from '../temporal.ts';
import { countLine, massRow, previewLines, type MassPage } from '../views/unit-mass.ts';
import { massWords } from '../words/unit-pages.ts';
import type { Given } from './act.ts';
import { seen, unitsBy, type Seen } from './asking.ts';
import type { Choice, Chosen } from './choosing.ts';
import { trialOf, type Asked, type Row, type Trial } from './trial.ts';

/** One act for many units: what it would do first, then, once that is agreed to, unit by unit. */
export const actOnMany = (context: Context, units: Chosen, choice: Choice, { act, given, who }: Asked): Promise<void> =>
  withTemporal(context, async (session) => {
    const campaignId = await campaignIdOf(session);
    const targets = await targetsOf(session, campaignId, units, choice, given);
    const commandId = who.commandId ?? randomUUID();
    // One id for all: each unit is a stream of its own, and a repeat finds the id there.
    const trial = trialOf(session, campaignId, { act, given, who: { ...who, commandId } });
    const { record, screen } = session;
    const preview = { record, campaignId, act: act.name, commandId, rows: await previewed(session, targets, trial) };
    if (!screen.json) screen.write(previewLines(preview, screen).join('\n'));
    if (who.dryRun) return ended(session, { ...preview, dryRun: true });
    if (preview.rows.every(({ is }) => is === 'refused')) return ended(session, preview);
    await agreed(session, preview, choice);
    ended(session, { ...preview, rows: await sent(session, targets, preview, trial) });
  });

async function targetsOf(
  session: Session,
  campaignId: string,
  units: Chosen,
  choice: Choice,
  given: Given,
): Promise<Seen[]> {
  const { status, kind } = choice;
  const { cycle, phase } = given;
  const filter = { ...(status && { status }), ...(kind && { kind }), ...(cycle && { cycle }), ...(phase && { phase }) };
  const found = await ('ids' in units
    ? seen(
        session,
        campaignId,
        units.ids.map((unitId) => ({ unitId })),
      )
    : unitsBy(session, campaignId, filter));
  if (found.length === 0) throw absent('noUnits');
  return found;
}

async function previewed(session: Session, targets: readonly Seen[], trial: Trial): Promise<Row[]> {
  const counting = counterOf(session.screen, massWords.looking, targets.length);
  const rows = await mapped(targets, AT_ONCE, async (target) => {
    const row = await trial(target, true);
    counting.next();
    return row;
  });
  counting.end();
  return rows;
}

/** Goes on only when a person, or `--yes`, says so. */
async function agreed({ screen }: Session, { rows }: MassPage, { yes }: Choice): Promise<void> {
  const count = rows.filter(({ is }) => is === 'wouldDo').length;
  if (yes) return;
  if (screen.json || !canAsk()) throw wrongUse('needsYes', { count });
  if (!(await confirmed(screen.word(massWords.question, { count })))) throw absent('declined');
}

/** Sends to those that would not be refused; a line is told as soon as it and those before it are known. */
async function sent(session: Session, targets: readonly Seen[], { rows: before, commandId }: MassPage, trial: Trial) {
  const rows: Row[] = [];
  const lost: unknown[] = [];
  const widest = Math.max(...targets.map(({ unitId }) => unitId.length));
  const tell = teller(session, rows, widest);
  await mapped([...targets.entries()], AT_ONCE, async ([index, target]) => {
    const was = before[index];
    if (was?.is === 'refused') rows[index] = was;
    else if (lost.length === 0)
      await trial(target, false).then(
        (row) => (rows[index] = row),
        (error: unknown) => lost.push(error),
      );
    tell();
  });
  tell(true);
  if (lost.length > 0) throw brokenOff(lost[0], rows, targets.length, commandId, session);
  return rows;
}

/** Tells rows in their order; at the end, or once contact is lost, also those behind a gap. */
function teller({ screen }: Session, rows: readonly (Row | undefined)[], widest: number): (all?: true) => void {
  let next = 0;
  const tell = (row: Row | undefined): void => {
    if (row && !screen.json) screen.write(massRow(row, widest, screen));
  };
  return (all) => {
    for (; all ? next < rows.length : rows[next]; next += 1) tell(rows[next]);
  };
}

function brokenOff(
  error: unknown,
  rows: readonly Row[],
  count: number,
  commandId: string,
  { screen }: Session,
): unknown {
  if (!(error instanceof Fault)) return error;
  const done = rows.filter((row) => row?.is === 'done').length;
  const unsent = count - rows.filter(Boolean).length;
  return unreachable('someUnsent', { done, count, unsent, commandId, why: told(error, screen).lines[0] ?? '' });
}

/** The last word: a machine gets all rows, a person the counts; refused ones end it with 1. */
function ended({ screen }: Session, page: MassPage): void {
  screen.write(screen.json ? JSON.stringify(page, null, 2) : countLine(page, screen));
  const refused = page.rows.filter(({ is }) => is === 'refused').length;
  if (refused > 0) throw absent('someRefused', { refused, count: page.rows.length });
}
