import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, startOf } from '../../../domain/calendar.ts';
import { unit, standing } from '../../../domain/unit.ts';
import type { UnitCommand } from '../../../domain/unit/commands.ts';
import { canonical } from '../../../events/canonical.ts';
import { UnitEvent } from '../../../events/unit.ts';
import { settled } from '../../support/decider-spec.ts';
import { live, plans, story, tried, type Told } from '../../support/unit-story.ts';
import { cycles } from '../../support/unit.ts';

type Lived = ReturnType<typeof live>;
const always = (law: (lived: Lived) => void, numRuns = 60) =>
  fc.assert(
    fc.property(plans, story, (plan, steps) => law(live({ plan, steps }))),
    { numRuns },
  );
const bare = ({ event: { type, data } }: Told) => ({ type, data });

describe('whatever a unit lives through', () => {
  test('its events are of the record, and folding them gives its state', () =>
    always(({ told, state }) => {
      for (const told1 of told) {
        UnitEvent.parse(bare(told1));
        canonical(told1.event.data);
      }
      const folded = told.map(({ event }) => event).reduce(unit.evolve, unit.initialState());
      expect(canonical(folded)).toBe(canonical(state));
      const gaps = JSON.stringify(state, (_, value: unknown) => (value === undefined ? 'a gap' : value));
      expect(gaps).not.toContain('a gap');
    }));

  test('a refused command changes nothing', () =>
    always(({ asked }) => {
      for (const { refused, state, after } of asked) if (refused) expect(after).toBe(state);
    }));

  /** These may be wished again and again; everything else changes nothing more. */
  const repeatable: UnitCommand['type'][] = ['Remind', 'ReportActivity', 'CorrectReport', 'RecordInspection'];

  test('a command twice changes nothing more', () =>
    always(({ asked }) => {
      for (const { command, after, now } of asked)
        if (!repeatable.includes(command.type)) expect(tried(command, after, now).events).toEqual([]);
    }));

  test('nothing that is due is left behind', () =>
    always(({ asked }) => {
      for (const { state, now } of asked) {
        const next = unit.nextDue(state);
        expect(next === undefined || next.at > now).toBe(true);
      }
    }));

  test('it can be told at any time how it stands', () =>
    always(({ asked }) => {
      for (const { after } of asked)
        for (const { cycleId } of Object.values(cycles)) expect(standing(after, cycleId)).toBeDefined();
    }, 30));
});

describe('dates, not timers, decide', () => {
  const end = startOf('2031-02-01');

  test('to settle in many small steps is to settle at once', () =>
    fc.assert(
      fc.property(plans, story, fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }), (plan, steps, days) => {
        const { state } = live({ plan, steps });
        const atOnce = settled(unit, state, end);
        let date = '2024-03-13';
        let slowly = { state, events: [] as UnitEvent[] };
        for (const pause of [...days, 4_000]) {
          date = addDays(date, pause);
          const now = startOf(date) < end ? startOf(date) : end;
          const next = settled(unit, slowly.state, now);
          slowly = { state: next.state, events: [...slowly.events, ...next.events] };
        }
        expect(slowly).toEqual(atOnce);
      }),
      { numRuns: 60 },
    ));

  test('timers that fire late, or seldom, change no event of a story', () =>
    fc.assert(
      fc.property(plans, story, fc.integer({ min: 2, max: 9 }), (plan, steps, stops) => {
        const punctual = live({ plan, steps, stops });
        const late = live({ plan, steps });
        expect(punctual.told.map(bare)).toEqual(late.told.map(bare));
        expect(punctual.state).toEqual(late.state);
      }),
      { numRuns: 60 },
    ));
});

describe('what is decided stays decided', () => {
  test('a frozen phase stays frozen, and its conclusion unchanged unless it is reopened', () =>
    always(({ told }) => {
      for (const { before, event, after } of told) {
        expect(after.frozenPhases).toEqual(expect.arrayContaining(before.frozenPhases));
        if (event.type === 'ReviewReopened') continue;
        for (const [phase, review] of Object.entries(before.reviews))
          if (review.status === 'frozen' || review.status === 'notConcluded')
            expect(after.reviews[phase]).toEqual(review);
      }
    }));

  test('a check in a frozen phase changes no more, but for its remedies', () =>
    always(({ told }) => {
      for (const { before, after } of told)
        for (const [cycleId, check] of Object.entries(before.checks))
          if (before.frozenPhases.includes(check.phase))
            expect({ ...after.checks[cycleId], remedies: [] }).toEqual({ ...check, remedies: [] });
    }));

  test('no commendation without its basis, under a hold, or to a unit that never registered', () =>
    always(({ told }) => {
      for (const { before, event } of told) {
        if (event.type !== 'UnitCommended') continue;
        const { basis, subject } = event.data;
        const holds = Object.values(before.holds).filter(({ lifted }) => !lifted);
        expect(holds.filter((hold) => [subject.id, before.unitId].includes(hold.subject.id))).toEqual([]);
        expect(before.registration.registeredOn).toBeDefined();
        if ('review' in basis) expect(before.reviews[basis.review]?.conclusion).toBeDefined();
        else expect(before.reports).toHaveProperty([basis.achievement]);
      }
    }, 150));

  test('what has ended does not begin again', () =>
    always(({ told }) => {
      for (const { before, after } of told) {
        if (before.withdrawn) expect(after.status).toBe('withdrawn');
        if (before.closed) expect(after.status).toBe('closed');
        if (before.closed ?? before.withdrawn) expect(unit.nextDue(before)).toBeUndefined();
      }
    }));
});

describe('the stories themselves', () => {
  test('reach what the laws above are about', () => {
    const seen = new Set<string>();
    for (const { plan, steps } of fc.sample(fc.record({ plan: plans, steps: story }), { numRuns: 400, seed: 1 })) {
      const { told, asked } = live({ plan, steps });
      for (const { event } of told) seen.add(event.type);
      for (const { refused } of asked) seen.add(refused ?? 'not refused');
    }
    const events = UnitEvent.options.map(({ shape }) => shape.type.value);
    expect(events.filter((type) => !seen.has(type))).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['R-FROZEN', 'R-ON-HOLD', 'R-NO-BASIS', 'R-ALREADY-COMMENDED']));
  });
});
