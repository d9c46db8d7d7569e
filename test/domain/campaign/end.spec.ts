import { describe, expect, test } from '@jest/globals';
import { aDefinition, census, fact, given, launched, opened, paper, TODAY, wish } from '../../support/campaign.ts';

describe('CloseCampaign, CancelCampaign', () => {
  const reason = 'Hết hạn';
  const noDocument = { document: undefined };
  const bare = launched(
    aDefinition(({ settings }) => (settings.cycles = [])),
    [],
  );
  const close = (counted = {}) => wish('CloseCampaign', { reason }, { counted });
  const cancel = (more = {}) => wish('CancelCampaign', { reason }, more);

  test('close once the units are counted', () => {
    given(...bare)
      .when(close())
      .thenNothing();
    given(...bare)
      .when(close({ census }))
      .thenEvents(fact('CampaignClosed', { reason, census, ...paper }));
    expect(given(...bare, fact('CampaignClosed', { reason, census })).state()).toMatchObject({
      status: 'closed',
      closed: { on: TODAY, reason },
    });
  });

  test('cancel at any time', () => {
    given(...launched(), opened('x1'))
      .when(cancel())
      .thenEvents(fact('CampaignCancelled', { reason, ...paper }));
    expect(given(...launched(), fact('CampaignCancelled', { reason })).state().status).toBe('cancelled');
  });

  test('refuse to close while a cycle is open or still to open, and without a paper', () => {
    given(...bare, opened('x1'))
      .when(close())
      .thenRefused('R-CYCLE-OPEN', { open: ['x1'] });
    given(...launched())
      .when(close({ census }))
      .thenRefused('R-CYCLE-OPEN', { open: ['check-2024', 'check-2025'] });
    given(...bare)
      .when({ ...close({ census }), document: undefined })
      .thenRefused('R-NO-DOCUMENT', { type: 'CloseCampaign' });
    given(...bare)
      .when(cancel(noDocument))
      .thenRefused('R-NO-DOCUMENT', { type: 'CancelCampaign' });
  });
});
