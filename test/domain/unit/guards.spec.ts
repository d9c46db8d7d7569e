import { describe, expect, test } from '@jest/globals';
import { unit } from '../../../domain/unit.ts';
import { competence } from '../../../domain/unit/offices.ts';
import { fromCampaign, fromPeople, type UnitCommand } from '../../../domain/unit/commands.ts';
import { by, closed, cycles, given, opened, takingPart, targets, wish, withdrew } from '../../support/unit.ts';

const names = [...fromCampaign, ...fromPeople].map(({ shape }) => shape.type.value);
const offices = ['unit', 'standingAgency', 'head', 'councilSecretary', 'inspector', 'calendar', 'campaign', 'guest'];
/** Enough of a command for what is looked at before its data. */
const bare = (type: UnitCommand['type'], office: string): UnitCommand =>
  ({ type, commandId: 'c', data: {}, ...by(office, 'cuc-a') }) as unknown as UnitCommand;

describe('competence', () => {
  test('names the offices of every command', () =>
    expect(Object.keys(competence).toSorted()).toEqual(names.toSorted()));

  test('refuses every other office', () => {
    for (const type of names)
      for (const office of offices.filter((other) => !competence[type].includes(other)))
        given(...takingPart())
          .when(bare(type, office))
          .thenRefused('R-NOT-COMPETENT', { command: type, office, offices: [...competence[type]] });
  });

  test("refuses another unit's officer", () =>
    given(...takingPart())
      .when(wish('Withdraw', { reason: 'Thay' }, by('unit', 'cuc-z')))
      .thenRefused('R-NOT-COMPETENT', { command: 'Withdraw', office: 'unit', unitId: 'cuc-z' }));
});

describe('what holds for every command', () => {
  const allowedOffice = (type: UnitCommand['type']): string => competence[type][0] ?? '';
  const refusedFor = (type: UnitCommand['type'], past: Parameters<typeof given>) => {
    try {
      unit.decide(bare(type, allowedOffice(type)), given(...past).state(), '2031-02-01T02:00:00.000Z');
    } catch (error) {
      return (error as { code?: string }).code ?? 'not refused';
    }
    return 'not refused';
  };

  test('asks for an enrolled unit', () => {
    for (const type of names.filter((name) => name !== 'Enrol')) expect(refusedFor(type, [])).toBe('R-NOT-ENROLLED');
  });

  test('ends with the close, but for facts and justice', () => {
    const open = names.filter((type) => type !== 'Enrol' && refusedFor(type, [...takingPart(), closed]) !== 'R-CLOSED');
    expect(open.toSorted()).toEqual([
      'CorrectReport',
      'LiftHold',
      'RecordCommendation',
      'RestoreCommendation',
      'RevokeCommendation',
    ]);
  });

  test('ends with a withdrawal, but for facts and justice', () => {
    const open = names.filter(
      (type) => type !== 'Enrol' && refusedFor(type, [...takingPart(), withdrew]) !== 'R-WITHDRAWN',
    );
    expect(open.toSorted()).toEqual(['CorrectReport', 'LiftHold', 'RestoreCommendation', 'RevokeCommendation']);
  });

  test('takes no paper of people dated ahead, but what the campaign passes on', () => {
    const now = '2024-06-02T17:00:00.000Z';
    const effectiveOn = '2024-06-04';
    given(...takingPart())
      .when(wish('RenewRegistration', { year: 2024, targets }, { effectiveOn }), now)
      .thenRefused('R-IN-THE-FUTURE', { effectiveOn, today: '2024-06-03' });
    given(...takingPart())
      .when(wish('RenewRegistration', { year: 2024, targets }, { effectiveOn: '2024-06-03' }), now)
      .thenTypes('RegistrationRenewed');
    given(...takingPart())
      .when(wish('OpenCheck', { cycle: cycles.added }, { effectiveOn }), now)
      .thenTypes('CheckOpened');
  });

  test('takes ids that JavaScript has its own use for', () => {
    const cycle = { ...cycles.added, cycleId: 'constructor' };
    given(...takingPart())
      .when(wish('Remind', { cycleId: 'constructor' }))
      .thenNothing();
    given(...takingPart())
      .when(wish('OpenCheck', { cycle }))
      .thenEvents(opened(cycle, { by: 'hr' }));
    given(...takingPart())
      .when(wish('CorrectReport', { eventId: '__proto__', reason: 'x', replacement: activity }))
      .thenRefused('R-UNKNOWN-REPORT');
  });

  const activity = { title: 'x', period: { from: '2024-01-01', to: '2024-01-02' }, indicators: [], evidence: [] };
});
