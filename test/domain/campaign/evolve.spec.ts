import { describe, expect, test } from '@jest/globals';
import { campaign } from '../../../domain/campaign.ts';
import { fact, given, launched, opened, reported, sure, TODAY } from '../../support/campaign.ts';

describe('a campaign’s state', () => {
  test('is what its events say', () =>
    expect(given(...launched(), opened('x1', { team: 'Tổ 1' })).state()).toMatchObject({
      status: 'launched',
      campaignId: 'hoc-tap',
      launchedOn: '2024-01-02',
      beforeRecord: ['check-2023'],
      phases: { p1: { id: 'p1', startedOn: '2023-01-01', reports: [] } },
      cycles: { x1: { status: 'open', openedOn: TODAY, team: 'Tổ 1', scope: 'all', by: 'hr' } },
    }));

  test('ignores a refused close after the end', () => {
    const past = [...launched(), fact('CampaignCancelled', { reason: 'Thôi' })];
    const refused = fact('CloseRefused', { what: 'campaign', code: 'R-CLOSED' });
    expect(given(...past, refused).state()).toEqual(given(...past).state());
  });
});

describe('damage: an event that the state cannot hold', () => {
  const reason = 'Bão';
  test.each([
    ['a second launch', [...launched(), sure(launched()[0])], 'found "launched", expected new'],
    ['anything before the launch', [opened('x1')], 'found "new", expected launched'],
    ['a refused close before the launch', [fact('CloseRefused', { what: 'x', code: 'c' })], 'expected launched'],
    [
      'anything after the end',
      [...launched(), fact('CampaignCancelled', { reason }), opened('x1')],
      'found "cancelled"',
    ],
    ['a cycle that is not there', [...launched(), fact('CyclePaused', { cycleId: 'x9', reason })], 'a known cycle'],
    ['a phase that has not started', [...launched(), reported('p2')], 'a phase that has started'],
    [
      'a unit that is not there',
      [...launched(), fact('UnitKindChanged', { unitId: 'z', kind: 'school', reason })],
      'a unit of the roster',
    ],
  ])('%s', (_, past, message) => {
    expect(() => given(...past).state()).toThrow(expect.objectContaining({ name: 'Damage' }));
    expect(() => given(...past).state()).toThrow(message);
  });
});

test('begins as a plain object', () =>
  expect(JSON.parse(JSON.stringify(campaign.initialState()))).toEqual(campaign.initialState()));
