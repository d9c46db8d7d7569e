import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { asks, campaign, deliveriesOf, itemFor, recipients } from '../../../domain/campaign.ts';
import type { CampaignCommand } from '../../../domain/campaign/commands.ts';
import type { Campaign, CampaignRecorded } from '../../../domain/campaign/state.ts';
import { addDays, startOf } from '../../../domain/calendar.ts';
import { settle } from '../../../domain/decider.ts';
import { Refusal } from '../../../domain/refusals.ts';
import { canonical } from '../../../events/canonical.ts';
import { CampaignEvent } from '../../../events/campaign.ts';
import { agency, aDefinition, census, document, sure, tally, wish } from '../../support/campaign.ts';

const unitId = fc.constantFrom('a', 'b', 'c', 'd', 'constructor');
const kind = fc.constantFrom('school', 'person', 'clan');
const cycleId = fc.constantFrom('check-2023', 'check-2024', 'check-2025', 'x1', 'x2');
const phase = fc.constantFrom('p1', 'p2');
const year = fc.constantFrom(2024, 2025, 2026);
const units = fc.uniqueArray(unitId, { minLength: 1, maxLength: 3 });
const names = units.map((ids) => ids.map((id) => ({ unitId: id, name: id })));
const reason = fc.constant('Lý do');
const due = fc.record({ on: year.map((y) => `${y}-12-20`), rule: fc.constantFrom('by' as const, 'before' as const) });
const scope = fc.oneof(
  fc.constant('all' as const),
  units,
  fc.record({ kinds: fc.array(kind, { minLength: 1, maxLength: 2 }) }),
);
const counted = fc.option(
  fc.record({ tally: fc.nat(2).map((open) => tally({ open })), census: fc.constant(census), incomplete: fc.nat(3) }),
  { nil: undefined },
);

type Wish = Pick<CampaignCommand, 'type' | 'data'>;
const of = (type: CampaignCommand['type'], shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(shape).map((data) => ({ type, data }) as unknown as Wish);
const words = Object.fromEntries(['level', 'results', 'weaknesses', 'causes', 'lessons'].map((key) => [key, reason]));
const amended = year.map((y) => aDefinition(({ settings }) => (sure(settings.cycles[2]).due.on = `${y}-12-30`)));

const wishes = fc.oneof(
  of('EnrolUnits', { units: names, kind }),
  of('ChangeUnitKind', { unitId, kind, reason }),
  of('SucceedUnits', {
    act: fc.constantFrom('merge', 'split', 'rename', 'dissolve'),
    from: units,
    to: names,
    on: fc.constant('2024-01-01'),
    openCases: fc.constantFrom('combine', 'close'),
  }),
  of('OpenCycle', {
    cycleId,
    kind: fc.constantFrom('periodicCheck', 'preliminaryReview', 'finalReview'),
    period: year.map((y) => ({ from: `${y}-01-01`, to: `${y}-06-30` })),
    due,
    scope,
    report: fc.constant('required'),
    inspection: fc.constantFrom('all', 'none'),
  }),
  of('ExtendDue', { cycleId, units: fc.oneof(fc.constant('all'), units), due }),
  of('JoinCycle', { cycleId, units }),
  of('RemindCycle', { cycleId, to: fc.oneof(fc.constant('incomplete'), units) }),
  of('PauseCycle', { cycleId, reason }),
  of('ResumeCycle', { cycleId, reason }),
  of('CancelCycle', { cycleId, reason }),
  of('CloseCycle', { cycleId }),
  of('CloseCycle', { cycleId, force: fc.record({ reason }) }),
  of('AmendCampaign', { definition: amended, reason }),
  of('StartPhase', { phase }),
  of('IssueReviewReport', { phase, ...words }),
  of('FreezePhase', { phase }),
);
const ends = fc.oneof(
  { weight: 30, arbitrary: wishes },
  { weight: 1, arbitrary: of('CloseCampaign', { reason }) },
  { weight: 1, arbitrary: of('CancelCampaign', { reason }) },
);
const step = fc.record({ days: fc.nat(200), wish: ends, counted });
const story = fc.array(step, { minLength: 1, maxLength: 30 });
type Step = typeof story extends fc.Arbitrary<(infer One)[]> ? One : never;

const START = '2024-01-02';
const launch = wish('LaunchCampaign', { campaignId: 'hoc-tap', definition: aDefinition() }, { document: undefined });

/** Plays a story as a stream would: settle, decide, evolve; `onWrite` sees each event with the states around it. */
function play(
  steps: readonly Step[],
  onWrite: (event: CampaignRecorded, after: Campaign, before: Campaign) => void = () => {},
) {
  let state = campaign.initialState();
  const events: CampaignRecorded[] = [];
  const write = (event: CampaignEvent, time: string, actor = agency): Campaign => {
    const recorded = {
      ...CampaignEvent.parse(event),
      id: `s:${events.length + 1}`,
      sequence: events.length + 1,
      time,
      actor,
    };
    const before = state;
    events.push(recorded);
    state = campaign.evolve(state, recorded);
    onWrite(recorded, state, before);
    return state;
  };
  const say = (command: CampaignCommand, now: string): void => {
    settle(campaign, state, now, (_, event, { at }) => write(event, at));
    try {
      for (const event of campaign.decide(command, state, now)) write(event, now, command.actor);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
  let day = START;
  say(launch, startOf(day));
  for (const [index, { days, wish: said, counted: sums }] of steps.entries()) {
    day = addDays(day, days);
    const paper = { ...document, date: day };
    const command = {
      ...said,
      commandId: `w-${index}`,
      actor: agency,
      document: paper,
      ...(sums && { counted: sums }),
    };
    say(command as CampaignCommand, startOf(day));
  }
  return { state, events, say, now: startOf(day) };
}

describe('whatever is asked of a campaign', () => {
  test('its events fold to its state, from the record as from memory', () =>
    fc.assert(
      fc.property(story, (steps) => {
        const { state, events } = play(steps);
        const again = JSON.parse(canonical(events)) as CampaignRecorded[];
        expect(canonical(again.reduce(campaign.evolve, campaign.initialState()))).toBe(canonical(state));
      }),
    ));

  test('a close, a cancellation and the freezing of a phase stay', () =>
    fc.assert(
      fc.property(story, (steps) => {
        play(steps, ({ type }, after, before) => {
          for (const [id, { status }] of Object.entries(before.cycles))
            if (status === 'closed' || status === 'cancelled') expect(after.cycles[id]?.status).toBe(status);
          for (const [id, { frozenOn }] of Object.entries(before.phases))
            if (frozenOn !== undefined) expect(after.phases[id]?.frozenOn).toBe(frozenOn);
          if (before.status === 'closed' || before.status === 'cancelled') throw new Error(`${type} after the end`);
        });
      }),
    ));

  test('phases start by date and cycles open once, however time is cut', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 8 }), (cuts) => {
        const quiet = wish('PauseCycle', { cycleId: 'x9', reason: 'không có' });
        const late = '2026-06-01T00:00:00.000Z';
        const stops = cuts.map((days) => startOf(addDays(START, days))).toSorted();
        const dated = (events: CampaignRecorded[]) => events.map(({ type, data }) => ({ type, data }));
        const inOne = play([]);
        inOne.say(quiet, late);
        const inParts = play([]);
        for (const stop of [...stops, late]) inParts.say(quiet, stop);
        expect(dated(inParts.events)).toEqual(dated(inOne.events));
      }),
    ));

  test('what it passes on has an id of its own and reaches only units that it knows', () =>
    fc.assert(
      fc.property(story, (steps) => {
        const ids = new Set<string>();
        play(steps, (event, after) => {
          for (const delivery of deliveriesOf(event, after)) {
            expect(ids.has(delivery.id)).toBe(false);
            ids.add(delivery.id);
            for (const unit of recipients(delivery, after)) {
              expect(Object.hasOwn(after.roster, unit)).toBe(true);
              canonical(itemFor(delivery, unit, after));
            }
          }
        });
      }),
    ));

  test('the same wish again changes nothing more', () =>
    fc.assert(
      fc.property(story, step, (steps, { wish: said, counted: sums }) => {
        const { say, events, now } = play(steps);
        const command = { ...said, commandId: 'w', actor: agency, document: { ...document, date: START } };
        const once = { ...command, ...(sums && { counted: sums }) } as CampaignCommand;
        say(once, now);
        const after = events.length;
        say(once, now);
        const repeatable = ['RemindCycle', 'JoinCycle', 'IssueReviewReport', 'SucceedUnits'];
        if (!repeatable.includes(said.type)) expect(events.length).toBe(after);
      }),
    ));

  test('the calendar asks only for closes that are lawful to ask for', () =>
    fc.assert(
      fc.property(story, (steps) => {
        const { state, now } = play(steps);
        for (const ask of asks(state, now)) expect(campaign.decide(ask, state, now)).toEqual([]);
      }),
    ));
});
