import { addDays } from '../../../domain/calendar.ts';
import { unitAct, type Draft } from '../script.ts';
import { gradingOf, type Role } from '../stage.ts';
import type { ReviewDates } from '../timetable.ts';
import { explained, scores, type Outcome } from './outcome.ts';

/** A frozen review opened again by a paper of the head, verified higher on new proof, concluded and frozen again. */
export function reopening(role: Role, { phase, freezeOn, opensOn }: ReviewDates, { own }: Outcome): Draft[] {
  const grading = gradingOf(role.stage.definition, role.kindOn(opensOn));
  if (!grading) return [];
  const on = addDays(freezeOn, 135);
  const verified = scores(grading, [78, 84], role.random(`reopening-${phase.id}`));
  const { house } = role.stage;
  const document = house.paper('Quyết định mở lại kết quả', 'QĐ', on, 'head');
  const reason = 'Đơn vị bổ sung minh chứng bị thất lạc khi hợp nhất hồ sơ.';
  return [
    unitAct(on, 'ReopenReview', house.head, { phase: phase.id, authority: house.words.head, reason }, { document }),
    unitAct(addDays(on, 4), 'VerifyAssessment', house.hr, { phase: phase.id, entries: explained(own, verified) }),
    unitAct(addDays(on, 7), 'ConcludeReview', house.secretary, { phase: phase.id }),
    unitAct(addDays(on, 9), 'FreezeReview', house.hr, { phase: phase.id }),
  ];
}
