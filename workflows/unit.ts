import { setHandler } from '@temporalio/workflow';
import type { Deadline } from '../domain/decider.ts';
import { standing, unit as decider } from '../domain/unit.ts';
import { fromCampaign, fromPeople, UnitCommand } from '../domain/unit/commands.ts';
import { outlook } from '../domain/unit/outlook.ts';
import type { Unit } from '../domain/unit/state.ts';
import { officeWords, say, unitWords } from '../domain/words.ts';
import type { UnitEvent } from '../events/unit.ts';
import { later } from './journal.ts';
import { standingQuery, unitQuery, type StreamInput } from './messages.ts';
import { dueSentence, openPresentation, type Board } from './presentation.ts';
import { openStream } from './stream.ts';

/** One unit's participation (tham gia phong trào), from its enrolment on. It never completes: revoke and correct still find it. */
export async function unit(input: StreamInput): Promise<void> {
  const show = openPresentation(input);
  const stream = openStream<Unit, UnitCommand, UnitEvent>(input, {
    category: 'unit',
    decider,
    schema: UnitCommand,
    names: [...fromCampaign, ...fromPeople].map(({ shape }) => shape.type.value),
    boundaries: input.habits === undefined ? ['UnitRegistered', 'ReviewFrozen'] : ['ReviewFrozen'],
    present: (state, due, now) => show.board(boardOf(state, due, now)),
    carry: show.carry,
  });
  const { journal, book } = stream;
  setHandler(unitQuery, () => journal.state);
  setHandler(standingQuery, ({ cycleId, asOf }) => standing(book.settled(later(journal.last, asOf)), cycleId));
  await stream.live();
}

function boardOf(state: Unit, due: Deadline | undefined, now: string): Board {
  const { campaignId, unitId, kind, status, names, holds } = state;
  const { waitsFor } = outlook(state, now);
  const onHold = Object.values(holds).some(({ lifted }) => lifted === undefined);
  const office = say(officeWords[waitsFor.office] ?? [waitsFor.office, waitsFor.office], 'vi');
  return {
    keywords: { CampaignId: campaignId, UnitId: unitId, UnitKind: kind, Standing: status, WaitsFor: waitsFor.office },
    onHold,
    due,
    memo: { unit: names.at(-1)?.name ?? unitId },
    details: [
      `**${say(unitWords[status], 'vi')}**${onHold ? ' · chưa xét khen thưởng' : ''}`,
      `- Chờ: ${office}`,
      ...(due ? [`- Sắp tới: ${dueSentence(due)}`] : []),
    ].join('\n'),
  };
}
