import type { z } from 'zod';
import type { Task } from '../domain/unit/outlook.ts';
import type { Word } from '../domain/words.ts';
import type { OpenCases, SuccessionAct } from '../events/campaign.ts';
import type { Cycle } from '../events/settings.ts';
import type { HoldReason } from '../events/unit/record.ts';

/** Labels and sentences of what the commands show. */
type Words<Key extends string = string> = Readonly<Record<Key, Word>>;

export const dateWords = {
  by: ['đến hết {date}', 'by {date}'],
  before: ['trước {date}', 'before {date}'],
} as const satisfies Words;

export const refusalWords = {
  refused: ['Từ chối: {said} ({code})', 'Refused: {said} ({code})'],
  basis: ['Căn cứ', 'Basis'],
  unchanged: ['Không có gì thay đổi.', 'Nothing was changed.'],
  kept: [
    'Đợt vẫn mở; lần chốt không thành này được ghi vào sổ.',
    'The cycle is still open; this refused close is kept in the record.',
  ],
} as const satisfies Words;

export const kindWords: Words<Cycle['kind']> = {
  periodicCheck: ['Kiểm tra định kỳ', 'Periodic check'],
  preliminaryReview: ['Sơ kết', 'Preliminary review'],
  finalReview: ['Tổng kết', 'Final review'],
};

/** What somebody has to do for a unit. */
export const taskWords: Words<Task> = {
  submitRegistration: ['gửi đăng ký', 'submit the registration'],
  resubmitRegistration: ['gửi lại đăng ký', 'submit the registration again'],
  approveRegistration: ['duyệt đăng ký', 'approve the registration'],
  submitCheckReport: ['nộp báo cáo', 'submit the report'],
  resubmitCheckReport: ['nộp lại báo cáo', 'submit the report again'],
  recordInspection: ['ghi biên bản kiểm tra', 'record the inspection'],
  concludeCheck: ['kết luận kiểm tra', 'conclude the check'],
  judgeMissedCheck: ['xử lý việc quá hạn', 'judge the missed check'],
  completeRemedy: ['khắc phục', 'complete the remedy'],
  selfAssess: ['tự đánh giá', 'assess itself'],
  reassess: ['tự đánh giá lại', 'assess itself again'],
  verifyAssessment: ['xác nhận tự đánh giá', 'verify the assessment'],
  concludeReview: ['kết luận', 'conclude the review'],
  nothing: ['Không phải chờ ai', 'Nobody'],
};

export const resultWords = {
  good: ['Tốt', 'Good'],
  satisfactory: ['Đạt', 'Satisfactory'],
  unsatisfactory: ['Chưa đạt', 'Unsatisfactory'],
} as const satisfies Words;

export const holdReasonWords: Words<z.infer<typeof HoldReason>> = {
  discipline: ['xem xét kỷ luật', 'discipline'],
  inspection: ['thanh tra', 'inspection'],
  investigation: ['điều tra', 'investigation'],
  audit: ['kiểm toán', 'audit'],
  complaint: ['xác minh khiếu nại', 'complaint'],
  denunciation: ['xác minh tố cáo', 'denunciation'],
  corruption: ['xác minh tham nhũng', 'corruption'],
};

export const actWords: Words<z.infer<typeof SuccessionAct>> = {
  merge: ['Hợp nhất, sáp nhập', 'Merged'],
  split: ['Chia, tách', 'Split'],
  rename: ['Đổi tên', 'Renamed'],
  reparent: ['Chuyển cơ quan chủ quản', 'Reparented'],
  dissolve: ['Giải thể', 'Dissolved'],
};

export const caseWords: Words<z.infer<typeof OpenCases>> = {
  continueSeparately: ['làm tiếp riêng', 'continue separately'],
  combine: ['gộp lại', 'combined'],
  restart: ['làm lại', 'restarted'],
  close: ['đóng', 'closed'],
};

/** Words within a cell. */
export const smallWords = {
  lateBy: ['muộn {days} ngày', '{days} days late'],
  points: ['{total} điểm', '{total} points'],
  computed: ['tính theo thang điểm', 'computed'],
  judged: ['xét theo văn bản', 'judged'],
  ungraded: ['Không xếp loại', 'No grade'],
  onHold: ['đang chưa xét', 'on hold'],
  due: ['còn hạn', 'due'],
  overdue: ['quá hạn', 'overdue'],
  completed: ['đã xong', 'completed'],
  cleared: ['không có vi phạm', 'cleared'],
  violation: ['có vi phạm', 'violation'],
  unconfirmed: ['chưa xác nhận', 'unconfirmed'],
  beforeRecord: ['Trước sổ ghi', 'Before the record'],
  settled: ['Chốt khi đóng đợt: {reason}', 'Settled when the cycle was closed: {reason}'],
  because: ['Lý do: {reason}', 'Reason: {reason}'],
  forced: ['chốt khi còn đơn vị chưa xong', 'closed with units not done'],
  predecessors: ['Tiếp nhận từ', 'Inherits from'],
  heirs: ['Chuyển cho', 'Passed to'],
} as const satisfies Words;

/** Columns of a cycle's board. */
export const columnWords = {
  notSent: ['Chưa gửi', 'Not sent'],
  sent: ['Đã gửi', 'Sent'],
  returned: ['Trả lại', 'Returned'],
  concluded: ['Kết luận', 'Concluded'],
  missed: ['Quá hạn', 'Missed'],
  notConcluded: ['Chưa kết luận', 'Not concluded'],
  exempt: ['Không phải nộp', 'Exempt'],
  left: ['Đã rời', 'Left'],
  onHold: ['Chưa xét', 'On hold'],
  units: ['Đơn vị', 'Units'],
  all: ['Tất cả', 'All'],
  overdue: ['đã quá hạn', 'overdue'],
  asking: ['Hỏi các đơn vị: {done}/{of}', 'Asking the units: {done}/{of}'],
} as const satisfies Words;

export const tailWords = {
  units: ['{count} đơn vị', '{count} units'],
  effective: ['hiệu lực {date}', 'effective {date}'],
  unreadable: [
    'không đọc được: phân vùng {partition}, vị trí {offset}, khóa “{key}”',
    'unreadable: partition {partition}, offset {offset}, key "{key}"',
  ],
} as const satisfies Words;

export const historyWords = {
  missing: [
    'Sự kiện số {number} chưa có trên Kafka, nên những sự kiện sau nó chưa kể ở đây.',
    'Event {number} is not on Kafka yet, so those after it are not told here.',
  ],
} as const satisfies Words;

export { agendaWords } from './words/agenda.ts';
export { labels, parts } from './words/labels.ts';
