import { describe, expect, test } from '@jest/globals';
import { asks, closeRefused } from '../../../domain/campaign.ts';
import type { CampaignCommandOf } from '../../../domain/campaign/commands.ts';
import {
  aDefinition,
  closed,
  enrolled,
  fact,
  given,
  launched,
  opened,
  paper,
  reported,
  sure,
  tally,
  TODAY,
  wish,
} from '../../support/campaign.ts';

const reason = 'Bão';
const x1 = { cycleId: 'x1', reason };
const running = [...launched(), enrolled(['a']), opened('x1')];
const paused = [...running, fact('CyclePaused', x1)];
const cancelled = [...running, fact('CycleCancelled', x1)];
const over = [...running, closed('x1')];
const noDocument = { document: undefined };

describe('PauseCycle, ResumeCycle', () => {
  const pause = wish('PauseCycle', x1);
  const resume = wish('ResumeCycle', x1);

  test('pause what is open, resume what is paused', () => {
    given(...running)
      .when(pause)
      .thenEvents(fact('CyclePaused', { ...x1, ...paper }));
    given(...paused)
      .when(resume)
      .thenEvents(fact('CycleResumed', { ...x1, ...paper }));
    given(...paused, fact('CycleResumed', x1))
      .when(pause)
      .thenTypes('CyclePaused');
  });

  test('refuse what is not under way', () => {
    given(...paused)
      .when(pause)
      .thenRefused('R-NOTHING-UNDER-WAY', { cycleId: 'x1', status: 'paused' });
    given(...running)
      .when(resume)
      .thenRefused('R-NOTHING-UNDER-WAY', { cycleId: 'x1', status: 'open' });
    given(...over)
      .when(pause)
      .thenRefused('R-NOTHING-UNDER-WAY', { cycleId: 'x1', status: 'closed' });
    given(...launched())
      .when(pause)
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'x1' });
    given(...launched())
      .when(resume)
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'x1' });
  });
});

describe('CancelCycle', () => {
  const cancel = (cycleId = 'x1', more = {}) => wish('CancelCycle', { cycleId, reason }, more);

  test('cancels once; one of the plan before it opens, too, which then never opens', () => {
    given(...running)
      .when(cancel())
      .thenEvents(fact('CycleCancelled', { ...x1, ...paper }));
    given(...paused)
      .when(cancel())
      .thenTypes('CycleCancelled');
    given(...cancelled)
      .when(cancel())
      .thenNothing();
    const before = fact('CycleCancelled', { cycleId: 'check-2024', reason });
    given(...launched())
      .when(cancel('check-2024'))
      .thenTypes('CycleCancelled');
    given(...launched(), before)
      .until('2025-06-01T00:00:00.000Z')
      .thenNothing();
  });

  test('refuses what is closed, not there, or without a paper', () => {
    given(...over)
      .when(cancel())
      .thenRefused('R-CONCLUDED', { cycleId: 'x1' });
    given(...launched())
      .when(cancel())
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'x1' });
    given(...running)
      .when(cancel('x1', noDocument))
      .thenRefused('R-NO-DOCUMENT', { type: 'CancelCycle' });
  });
});

describe('CloseCycle', () => {
  type Close = CampaignCommandOf<'CloseCycle'>;
  const close = (open?: number, force?: { reason: string }) =>
    wish(
      'CloseCycle',
      { cycleId: 'x1', ...(force && { force }) },
      open === undefined ? {} : { counted: { tally: tally({ open, concluded: 2 }) } },
    ) as Close;

  test('closes once its units are counted and none is open', () => {
    given(...running)
      .when(close())
      .thenNothing();
    given(...running)
      .when(close(0))
      .thenEvents(fact('CycleClosed', { cycleId: 'x1', tally: tally({ concluded: 2 }), forced: false, ...paper }));
    expect(given(...over).state().cycles['x1']).toMatchObject({
      status: 'closed',
      tally: tally({ concluded: 1 }),
      forced: false,
    });
  });

  test('is forced with a reason where some are open; with none open it is not forced', () => {
    const forced = (open: number) => ({ tally: tally({ open, concluded: 2 }), forced: open > 0, reason });
    for (const open of [3, 0])
      given(...running)
        .when(close(open, { reason }))
        .thenEvents(fact('CycleClosed', { cycleId: 'x1', ...forced(open), ...paper }));
  });

  test('refuses while units are open, and says how many', () =>
    given(...running)
      .when(close(1))
      .thenRefused('R-CYCLE-OPEN-UNITS', { cycleId: 'x1', ...tally({ open: 1, concluded: 2 }) }));

  test('refuses what is not there or over, before counting', () => {
    given(...launched())
      .when(close())
      .thenRefused('R-UNKNOWN-CYCLE', { cycleId: 'x1' });
    given(...over)
      .when(close())
      .thenRefused('R-CONCLUDED', { cycleId: 'x1', status: 'closed' });
    given(...cancelled)
      .when(close())
      .thenRefused('R-CONCLUDED', { cycleId: 'x1', status: 'cancelled' });
  });

  test('leaves its refusal in the record, with the counts that there are', () => {
    const now = `${TODAY}T02:00:00.000Z`;
    const code = 'R-CYCLE-OPEN-UNITS';
    expect(closeRefused(close(), { code }, { tally: tally({ open: 1 }) }, now)).toEqual(
      fact('CloseRefused', { what: 'x1', code, tally: tally({ open: 1 }), ...paper }),
    );
    const whole = wish('CloseCampaign', { reason }) as CampaignCommandOf<'CloseCampaign'>;
    expect(closeRefused(whole, { code: 'R-CYCLE-OPEN' }, {}, now)).toEqual(
      fact('CloseRefused', { what: 'campaign', code: 'R-CYCLE-OPEN', ...paper }),
    );
  });

  test('is asked for by the calendar only when it is due, and only so', () => {
    const past = [...launched(), opened('x1', { closesAfterDays: 10 })];
    const later = '2024-07-13T17:00:00.000Z';
    const [ask] = asks(given(...past).state(), later);
    const counted = { tally: tally() };
    given(...past)
      .when({ ...sure(ask), counted }, later)
      .thenTypes('CycleClosed');
    given(...past)
      .when({ ...sure(ask), counted }, '2024-07-13T16:59:59.999Z')
      .thenRefused('R-NOT-COMPETENT');
    given(...past)
      .when({ ...close(0), actor: sure(ask).actor }, later)
      .thenRefused('R-NOT-COMPETENT');
  });
});

const review = opened('r1', { kind: 'preliminaryReview' });

describe('IssueReviewReport', () => {
  const words = { level: 'Bộ', results: 'a', weaknesses: 'b', causes: 'c', lessons: 'd' };
  const issue = (phase = 'p1', more = {}) => wish('IssueReviewReport', { phase, ...words }, more);

  test('reports on a phase whose review is closed; on each level', () => {
    const past = [...launched(), review, closed('r1')];
    given(...past)
      .when(issue())
      .thenEvents(fact('ReviewReportIssued', { phase: 'p1', ...words, ...paper }));
    given(...past, reported('p1'))
      .when(issue())
      .thenTypes('ReviewReportIssued');
    expect(given(...past, reported('p1')).state().phases['p1']?.reports).toEqual([{ level: 'Bộ', on: TODAY }]);
  });

  test('refuses while the review is open or was never opened', () => {
    given(...launched(), review)
      .when(issue())
      .thenRefused('R-CYCLE-OPEN', { phase: 'p1', open: ['r1'] });
    given(...launched())
      .when(issue())
      .thenRefused('R-CYCLE-OPEN', { phase: 'p1', open: [] });
    given(...launched(), review, fact('CycleCancelled', { cycleId: 'r1', reason }))
      .when(issue())
      .thenRefused('R-CYCLE-OPEN');
  });

  test('refuses phases that have not started, and reports without a paper', () => {
    given(...launched())
      .when(issue('p2'))
      .thenRefused('R-PHASE', { phase: 'p2' });
    given(...launched())
      .when(issue('p1', noDocument))
      .thenRefused('R-NO-DOCUMENT', { type: 'IssueReviewReport' });
  });
});

describe('FreezePhase', () => {
  const freeze = (phase = 'p1', more = {}) => wish('FreezePhase', { phase }, more);
  const bare = aDefinition(({ settings }) => (settings.cycles = []));
  const done = [...launched(bare, []), review, closed('r1')];

  test('freezes after the report', () =>
    given(...done, reported('p1'))
      .when(freeze())
      .thenEvents(fact('PhaseFrozen', { phase: 'p1', ...paper })));

  test('needs no report where the settings ask for none', () => {
    const none = aDefinition(({ plan, settings }) => {
      settings.cycles = [];
      settings.reviewReport = 'none';
      plan.reviewReport = { open: 'silent' };
    });
    given(...launched(none, []))
      .when(freeze())
      .thenTypes('PhaseFrozen');
  });

  test('refuses without the report, without a paper, twice, and before it starts', () => {
    given(...done)
      .when(freeze())
      .thenRefused('R-NO-REVIEW-REPORT', { phase: 'p1' });
    given(...done, reported('p1'))
      .when(freeze('p1', noDocument))
      .thenRefused('R-NO-DOCUMENT', { type: 'FreezePhase' });
    given(...done, fact('PhaseFrozen', { phase: 'p1' }))
      .when(freeze())
      .thenRefused('R-ALREADY-FROZEN', { phase: 'p1', frozenOn: TODAY });
    given(...done)
      .when(freeze('p2'))
      .thenRefused('R-PHASE', { phase: 'p2' });
  });

  test('refuses while a cycle of the phase is open or still to open; one of another phase is no matter', () => {
    given(...launched(), opened('x1'), reported('p1'))
      .when(freeze())
      .thenRefused('R-CYCLE-OPEN', { phase: 'p1', open: ['x1', 'check-2024', 'check-2025'] });
    given(...done, reported('p1'), opened('x2', { phase: 'p2' }))
      .when(freeze())
      .thenTypes('PhaseFrozen');
  });
});
