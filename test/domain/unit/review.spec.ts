import { describe, test } from '@jest/globals';
import type { UnitCommandOf } from '../../../domain/unit/commands.ts';
import {
  answers,
  assessed,
  by,
  cycles,
  evidence,
  fact,
  frozen,
  given,
  graded,
  grading,
  holdPlaced,
  paper,
  reviewOpened,
  scores,
  takingPart,
  verified,
  wish,
} from '../../support/unit.ts';

const phase = 'p1';
const now = '2025-11-20T02:00:00.000Z';
const opening = reviewOpened(cycles.review2025);
const scored = [...takingPart({ grading }), opening];
const answered = [...takingPart(), opening];
const items = [{ path: 'entries.law', reason: 'Thiếu minh chứng' }];
const returned = fact('AssessmentReturned', '2025-11-25', { phase, items });
const proven = answers.map((answer) => ({ ...answer, evidence }));
type Entries = UnitCommandOf<'SelfAssess'>['data']['entries'];

describe('SelfAssess', () => {
  const assess = (entries: Entries = scores(), more = {}) => wish('SelfAssess', { phase, entries }, more);
  const without = (criterion: string, entries: Entries = proven) =>
    entries.map(({ evidence: proof, ...entry }) =>
      entry.criterion === criterion ? entry : { ...entry, ...(proof ? { evidence: proof } : {}) },
    );

  test('assesses by scores where the plan has a grading, else by answers', () => {
    given(...scored)
      .when(assess(), now)
      .thenEvents(assessed);
    given(...answered)
      .when(assess(proven), now)
      .thenEvents(fact('SelfAssessed', '2025-11-20', { phase, entries: proven }));
  });

  test('assesses again after a return', () =>
    given(...scored, assessed, returned)
      .when(assess(), now)
      .thenEvents(assessed));

  test('is taken late until the phase is frozen, and says so', () => {
    given(...scored)
      .when(assess(), '2025-12-05T02:00:00.000Z')
      .thenEvents(fact('SelfAssessed', '2025-12-05', { phase, entries: scores(), lateByDays: 5 }));
    given(...scored, { ...frozen, data: { ...frozen.data, outcome: 'notConcluded' } })
      .when(assess(), now)
      .thenRefused('R-FROZEN', { phase });
  });

  test('takes a recorded recognition for proof of a title, and asks none for what is not claimed', () => {
    const title = { title: 'Công dân học tập', body: 'Hội Khuyến học Việt Nam', year: 2024, number: '12' };
    const claims = proven.map((entry) =>
      entry.criterion === 'title' ? { criterion: 'title', value: 'Công dân học tập' } : entry,
    );
    given(...answered, fact('UnitRecognised', '2025-01-01', title))
      .when(assess(claims), now)
      .thenTypes('SelfAssessed');
    given(...scored)
      .when(assess(without('title', scores(38, 20, 0))), now)
      .thenTypes('SelfAssessed');
    const law = proven.map((entry) => (entry.criterion === 'law' ? { criterion: 'law', value: false } : entry));
    given(...answered)
      .when(assess(law), now)
      .thenTypes('SelfAssessed');
  });

  test('is refused without proof of a boolean or of a title', () => {
    given(...answered)
      .when(assess(without('law')), now)
      .thenRefused('R-PROOF-MISSING', { criterion: 'law', type: 'boolean' });
    const claims = proven.map((entry) =>
      entry.criterion === 'title' ? { criterion: 'title', value: 'Công dân học tập' } : entry,
    );
    given(...answered)
      .when(assess(claims), now)
      .thenRefused('R-PROOF-MISSING', { criterion: 'title', type: 'externalTitle' });
    given(...scored)
      .when(assess(without('law', scores())), now)
      .thenRefused('R-PROOF-MISSING');
  });

  test('knows a title by its name in the answer, where the plan names none', () => {
    const criteria = [{ id: 'title', type: 'externalTitle' as const, text: 'Danh hiệu' }];
    const past = [...takingPart({ criteria }), opening];
    const title = { title: 'Đơn vị học tập', body: 'Hội', year: 2024, number: '12' };
    const entries = [{ criterion: 'title', value: 'Đơn vị học tập' }];
    given(...past, fact('UnitRecognised', '2025-01-01', title))
      .when(assess(entries), now)
      .thenTypes('SelfAssessed');
    given(...past)
      .when(assess(entries), now)
      .thenRefused('R-PROOF-MISSING');
  });

  test('is refused for a gap, a value of another type, a score below 0 or above the maximum', () => {
    given(...scored)
      .when(assess(scores().slice(1)), now)
      .thenRefused('R-CRITERION-MISSING', { missing: ['deeds'], unknown: [], repeated: [] });
    given(...answered)
      .when(assess(scores()), now)
      .thenRefused('R-VALUE-TYPE', { criterion: 'deeds', type: 'narrative', found: 'number' });
    given(...scored)
      .when(assess(proven), now)
      .thenRefused('R-VALUE-TYPE', { criterion: 'deeds', type: 'score', found: 'string' });
    given(...scored)
      .when(assess(scores(-1)), now)
      .thenRefused('R-VALUE-TYPE');
    given(...scored)
      .when(assess(scores(41)), now)
      .thenRefused('R-OVER-MAXIMUM', { criterion: 'deeds', value: 41, maximum: 40 });
  });

  test('gives no score to a criterion without a maximum', () => {
    const { deeds: _, ...maximum } = grading.maximum;
    given(...takingPart({ grading: { ...grading, maximum } }), opening)
      .when(assess(), now)
      .thenRefused('R-OVER-MAXIMUM', { criterion: 'deeds', value: 38, maximum: 0 });
  });

  test('is refused before the review opens, after it was assessed, and in an unknown phase', () => {
    given(...takingPart({ grading }))
      .when(assess(), now)
      .thenRefused('R-REVIEW-NOT-OPEN', { phase, status: 'notOpened' });
    given(...scored, assessed)
      .when(assess(), now)
      .thenRefused('R-REVIEW-NOT-OPEN', { phase, status: 'selfAssessed' });
    given(...scored)
      .when(wish('SelfAssess', { phase: 'p9', entries: scores() }))
      .thenRefused('R-PHASE');
  });
});

describe('ReturnAssessment', () => {
  const giveBack = (data = items) => wish('ReturnAssessment', { phase, items: data });

  test('returns an assessment with its reasons', () =>
    given(...scored, assessed)
      .when(giveBack(), '2025-11-25T02:00:00.000Z')
      .thenEvents(returned));

  test('is refused without reasons, and without an assessment', () => {
    given(...scored, assessed)
      .when(giveBack([]))
      .thenRefused('R-NO-REASON');
    given(...scored)
      .when(giveBack())
      .thenRefused('R-REVIEW-NOT-OPEN', { phase, status: 'open' });
  });
});

describe('VerifyAssessment', () => {
  const december = '2025-12-01T02:00:00.000Z';
  const verify = (entries: UnitCommandOf<'VerifyAssessment'>['data']['entries'] = verified.data.entries, more = {}) =>
    wish('VerifyAssessment', { phase, entries }, more);
  const lower = (reason: { reason?: string }) =>
    verified.data.entries.map((entry) => (entry.criterion === 'deeds' ? { ...entry, value: 30, ...reason } : entry));

  test('verifies what was assessed, or gives a reason where it differs', () => {
    given(...scored, assessed)
      .when(verify(), december)
      .thenEvents(verified);
    given(...scored, assessed)
      .when(verify(lower({ reason: 'Số liệu chưa khớp' })), december)
      .thenTypes('AssessmentVerified');
  });

  test('is refused for a difference without a reason', () => {
    for (const reason of [{}, { reason: ' ' }])
      given(...scored, assessed)
        .when(verify(lower(reason)), december)
        .thenRefused('R-REASON-FOR-DIFFERENCE', { criteria: ['deeds'] });
  });

  test("is refused for one's own unit, a gap, and before the assessment", () => {
    given(...scored, assessed)
      .when(verify(verified.data.entries, by('inspector', 'cuc-a')), december)
      .thenRefused('R-OWN-UNIT', { unitId: 'cuc-a' });
    given(...scored, assessed)
      .when(verify([]), december)
      .thenRefused('R-CRITERION-MISSING');
    given(...scored)
      .when(verify(), december)
      .thenRefused('R-REVIEW-NOT-OPEN');
  });
});

describe('ConcludeReview', () => {
  const december = '2025-12-10T02:00:00.000Z';
  const conclude = (data = {}, more = {}) => wish('ConcludeReview', { phase, ...data }, more);
  const judged = [
    ...answered,
    fact('SelfAssessed', '2025-11-20', { phase, entries: proven }),
    {
      ...verified,
      data: { ...verified.data, entries: answers.map(({ criterion, value }) => ({ criterion, value })) },
    },
  ];

  test('computes the grade by the rule', () => {
    for (const data of [{}, { grade: 'Xuất sắc' }])
      given(...scored, assessed, verified)
        .when(conclude(data), december)
        .thenEvents(graded);
  });

  test('says nothing of a grade that is not reached', () => {
    const verifiedLow = (...values: Parameters<typeof scores>) =>
      fact('AssessmentVerified', '2025-12-01', {
        phase,
        entries: scores(...values).map(({ criterion, value }) => ({ criterion, value })),
      });
    const outcome = (low: ReturnType<typeof verifiedLow>, more: object) =>
      given(...scored, assessed, low)
        .when(conclude(), december)
        .thenEvents({
          ...graded,
          data: {
            phase,
            perCriterion: low.data.entries,
            how: 'computed',
            onHold: false,
            ...more,
            effectiveOn: '2025-12-10',
          },
        });
    outcome(verifiedLow(40, 20, 7, 30), { total: 97, grade: 'Tốt' });
    outcome(verifiedLow(10, 10, 0, 10), { total: 30 });
    given(...scored, assessed, verifiedLow(10, 10, 0, 10))
      .when(conclude({ grade: 'Tốt' }), december)
      .thenRefused('R-GRADE-IS-COMPUTED', { phase, given: 'Tốt', computed: 'none', total: 30 });
  });

  test('refuses another grade than the computed one', () =>
    given(...scored, assessed, verified)
      .when(conclude({ grade: 'Tốt' }), december)
      .thenRefused('R-GRADE-IS-COMPUTED', { phase, given: 'Tốt', computed: 'Xuất sắc', total: 96 }));

  test('is judged on a document where the plan has no grading', () => {
    given(...judged)
      .when(conclude({ grade: 'Hoàn thành tốt', basis: 'Mục IV' }, { document: paper }), december)
      .thenEvents(
        fact('ReviewConcluded', '2025-12-10', {
          phase,
          perCriterion: answers.map(({ criterion, value }) => ({ criterion, value })),
          how: 'judged',
          grade: 'Hoàn thành tốt',
          basis: 'Mục IV',
          onHold: false,
          document: paper,
        }),
      );
    given(...judged)
      .when(conclude({ grade: 'Hoàn thành tốt' }), december)
      .thenRefused('R-JUDGEMENT-WITHOUT-DOCUMENT', { phase });
  });

  test('is allowed on hold, and says so; a hold on one of its people is not one on the unit', () => {
    const person = { ...holdPlaced, data: { ...holdPlaced.data, subject: { kind: 'person' as const, id: 'p-7' } } };
    given(...scored, holdPlaced, assessed, verified)
      .when(conclude(), december)
      .thenEvents({ ...graded, data: { ...graded.data, onHold: true } });
    given(...scored, person, assessed, verified)
      .when(conclude(), december)
      .thenEvents(graded);
  });

  test('is refused before the verification', () =>
    given(...scored, assessed)
      .when(conclude(), december)
      .thenRefused('R-NOT-VERIFIED', { phase, status: 'selfAssessed' }));
});
