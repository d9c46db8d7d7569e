import type { Word } from '../../domain/words.ts';
import type { checkEvents } from '../../events/unit/check.ts';
import type { reviewEvents } from '../../events/unit/review.ts';
import type { z } from 'zod';

type CaseEvent = z.infer<(typeof checkEvents)[number] | (typeof reviewEvents)[number]>['type'];

/** When each event of a unit's checks and reviews happens. */
export const caseWhen: Readonly<Record<CaseEvent, Word>> = {
  CheckOpened: [
    'Khi đợt kiểm tra định kỳ mở đối với đơn vị, theo lịch hoặc do cơ quan thường trực.',
    'When a periodic check opens for the unit, by the calendar or by the standing agency.',
  ],
  CheckNotApplicable: [
    'Khi đợt không áp dụng vì đơn vị tham gia sau; không bao giờ tính là không báo cáo.',
    'When a cycle does not apply because the unit came later; never counted as a miss.',
  ],
  CheckReminderSent: ['Khi đơn vị được đôn đốc nộp báo cáo.', 'When the unit is reminded of its report.'],
  CheckReported: [
    'Khi đơn vị nộp báo cáo kiểm tra; nộp lại sau khi bị trả lại thì có thêm một sự kiện nữa.',
    'When the unit submits its report; after a return there is one more of these.',
  ],
  CheckReportReturned: ['Khi báo cáo bị trả lại để bổ sung.', 'When the report is returned.'],
  CheckInspected: [
    'Khi biên bản kiểm tra thực tế tại đơn vị được ghi.',
    'When the minutes of an inspection of the unit are recorded.',
  ],
  CheckConcluded: ['Khi cơ quan thường trực kết luận kiểm tra.', 'When the standing agency concludes the check.'],
  RemedyCompleted: ['Khi đơn vị khắc phục xong một việc đã nêu.', 'When the unit has completed a remedy.'],
  RemedyOverdue: ['Khi hết hạn mà việc chưa khắc phục xong.', 'When a remedy was not completed by its date.'],
  CheckMissed: [
    'Khi hết hạn và ngày ân hạn mà chưa có báo cáo.',
    'When due and grace are over and there is no report.',
  ],
  CheckAcceptedLate: [
    'Khi đơn vị quá hạn được phép nộp báo cáo muộn.',
    'When a unit that missed its check may still report.',
  ],
  CheckMissUpheld: ['Khi việc không báo cáo được xác nhận.', 'When it is upheld that the check was missed.'],
  CheckExcused: ['Khi đơn vị được miễn báo cáo của đợt.', 'When the unit is excused from the check.'],
  CheckSettled: [
    'Khi đợt được chốt trong lúc việc của đơn vị còn mở: kết quả được ghi rõ.',
    "When a cycle is closed while the unit's case is open: its outcome is stated.",
  ],
  CheckCancelled: ['Khi đợt bị hủy đối với đơn vị.', 'When the cycle is cancelled, for the unit.'],
  CheckDueExtended: ['Khi hạn báo cáo của đơn vị được gia hạn.', "When the unit's due date is extended."],
  ReviewOpened: [
    'Khi đợt sơ kết hoặc tổng kết mở đối với đơn vị; mang kết quả làm căn cứ xét.',
    'When a preliminary or final review opens for the unit; carries what it builds on.',
  ],
  ReviewReminderSent: ['Khi đơn vị được đôn đốc tự đánh giá.', 'When the unit is reminded of its self-assessment.'],
  SelfAssessed: ['Khi đơn vị tự đánh giá theo các tiêu chí.', 'When the unit assesses itself by the criteria.'],
  AssessmentReturned: ['Khi bản tự đánh giá bị trả lại để bổ sung.', 'When the self-assessment is returned.'],
  AssessmentVerified: [
    'Khi từng tiêu chí tự đánh giá được xác nhận.',
    'When the self-assessment is verified, criterion by criterion.',
  ],
  ReviewConcluded: [
    'Khi kết luận sơ kết hoặc tổng kết: tính theo thang điểm, hoặc xét trên văn bản.',
    'When the review is concluded: computed by the scale, or judged on a document.',
  ],
  ReviewFrozen: [
    'Khi giai đoạn được chốt: kết quả của đơn vị được giữ nguyên, hoặc ghi là chưa kết luận.',
    "When the phase is frozen: the unit's result stays, or is stated as not concluded.",
  ],
  ReviewReopened: [
    'Khi kết quả đã chốt được mở lại trên cơ sở văn bản.',
    'When a frozen result is reopened on the basis of a document.',
  ],
  ReviewCancelled: ['Khi đợt sơ kết, tổng kết bị hủy đối với đơn vị.', 'When the review is cancelled, for the unit.'],
  ReviewDueExtended: ['Khi hạn tự đánh giá được gia hạn.', 'When the due date of the self-assessment is extended.'],
};
