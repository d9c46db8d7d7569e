import { describe, expect, test } from '@jest/globals';
import { deliveriesOf, recipients } from '../../../domain/campaign.ts';
import { definitionHash } from '../../../domain/definition.ts';
import type { CampaignEvent } from '../../../events/campaign.ts';
import {
  aDefinition,
  closed,
  enrolled,
  fact,
  given,
  launched,
  opened,
  sure,
  tally,
  TODAY,
} from '../../support/campaign.ts';
import { recorded } from '../../support/decider-spec.ts';

const roster = [...launched(), enrolled(['b', 'a']), enrolled(['p'], 'person')];
const reason = 'Bão';
const gone = fact('UnitsSucceeded', {
  act: 'reparent',
  from: ['p'],
  to: [{ unitId: 'a', name: 'Trường a' }],
  on: TODAY,
  openCases: 'continueSeparately',
});

/** The units that the last of these facts reaches, when these others come before it is sent. */
function reached(past: CampaignEvent[], ...later: CampaignEvent[]): string[] {
  const deliveries = deliveriesOf(sure(recorded(past).at(-1)), given(...past).state());
  return deliveries.flatMap((delivery) => recipients(delivery, given(...past, ...later).state()));
}

describe('what a campaign passes on reaches', () => {
  test('what ends or moves a case, to units that left it open when they were succeeded', () => {
    const due = { on: '2024-08-01', rule: 'by' as const };
    for (const event of [
      closed('x1', { tally: tally({ open: 1 }), forced: true, reason }),
      fact('PhaseFrozen', { phase: 'p1' }),
      fact('CycleReminderSent', { cycleId: 'x1', to: 'incomplete', count: 1 }),
      fact('DueExtended', { cycleId: 'x1', units: 'all', due }),
      fact('CycleCancelled', { cycleId: 'x1', reason }),
    ])
      expect(reached([...roster, opened('x1'), gone, event])).toEqual(['a', 'b', 'p']);
    const persons = opened('x1', { scope: { kinds: ['person'] } });
    expect(reached([...roster, persons, gone, fact('CycleCancelled', { cycleId: 'x1', reason })])).toEqual(['p']);
  });

  test('what begins something, to none of them', () => {
    expect(reached([...roster, gone, opened('x1')])).toEqual(['a', 'b']);
    expect(reached([...roster, gone, opened('r1', { kind: 'preliminaryReview', scope: ['a', 'p'] })])).toEqual(['a']);
    const definition = aDefinition(({ settings }) => settings.forms.push('Bằng khen'));
    const amendment = { definition, from: '', to: definitionHash(definition), changes: [], beforeRecord: [], reason };
    expect(reached([...roster, gone, fact('CampaignAmended', amendment)])).toEqual(['a', 'b']);
    expect(reached([...roster, gone, fact('UnitKindChanged', { unitId: 'p', kind: 'school', reason })])).toEqual([]);
  });

  test('nothing more of a cycle once it is closed, but its settlement', () => {
    const due = { on: '2024-08-01', rule: 'by' as const };
    const forced = closed('x1', { tally: tally({ open: 1 }), forced: true, reason });
    const past = [...roster, opened('x1')];
    for (const before of [
      past,
      [...roster, opened('x1', { kind: 'preliminaryReview' })],
      [...past, fact('DueExtended', { cycleId: 'x1', units: 'all', due })],
      [...past, fact('CycleReminderSent', { cycleId: 'x1', to: 'incomplete', count: 1 })],
    ]) {
      expect(reached(before)).toEqual(['a', 'b', 'p']);
      expect(reached(before, forced)).toEqual([]);
    }
    expect(reached([...past, forced])).toEqual(['a', 'b', 'p']);
  });
});
