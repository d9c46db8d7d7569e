import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

/** First lines of a file to fill in. */
export const formHeads = {
  report: [
    'Báo cáo {id} của {unitId}. Điền vào các dòng value, rồi gửi: thidua unit check {unitId} --cycle {id} --answers TỆP',
    'Report {id} of {unitId}. Fill in the lines value, then send: thidua unit check {unitId} --cycle {id} --answers FILE',
  ],
  assessment: [
    'Tự đánh giá {id} của {unitId}. Điền vào các dòng value, rồi gửi: thidua unit assess {unitId} --phase {id} --answers TỆP',
    'Assessment {id} of {unitId}. Fill in the lines value, then send: thidua unit assess {unitId} --phase {id} --answers FILE',
  ],
  verification: [
    'Xác nhận {id} của {unitId}: value là đơn vị tự đánh giá. Sửa chỗ khác, nêu reason ở đó, rồi gửi: thidua unit verify {unitId} --phase {id} --answers TỆP',
    "Verification {id} of {unitId}: value is the unit's own. Change what differs, give its reason, then send: thidua unit verify {unitId} --phase {id} --answers FILE",
  ],
  attach: [
    'Minh chứng: thêm dòng attach: [tệp1, tệp2] dưới tiêu chí, đường dẫn tính từ tệp này.',
    'Evidence: add a line attach: [file1, file2] below a criterion, paths counted from this file.',
  ],
} as const satisfies Words;

/** What a criterion takes, for whoever fills in a form. */
export const askedWords = {
  words: ['lời văn', 'words'],
  yesNo: ['có hoặc không', 'yes or no'],
  title: ['tên danh hiệu, hoặc không', 'the title, or no'],
  number: ['số nguyên', 'a whole number'],
  score: ['điểm, từ 0 đến {maximum}', 'a score from 0 to {maximum}'],
} as const satisfies Words;

/** An act for many units. */
export const massWords = {
  outcome: ['Kết quả', 'Outcome'],
  asking: ['Đang hỏi các đơn vị: {done}/{of}', 'Asking the units: {done}/{of}'],
  looking: ['Đang xem trước: {done}/{of}', 'Looking ahead: {done}/{of}'],
  wouldDo: ['sẽ ghi: {acts}', 'would record: {acts}'],
  done: ['đã ghi: {acts}', 'recorded: {acts}'],
  nothing: ['không có gì để thay đổi', 'nothing to change'],
  refused: ['từ chối: {error} ({code})', 'refused: {error} ({code})'],
  wouldCounts: [
    'Chạy thử cho {count} đơn vị: {fine} làm được, {refused} bị từ chối. Chưa ghi gì.',
    'Dry run for {count} units: {fine} would go through, {refused} would be refused. Nothing was recorded.',
  ],
  counts: [
    'Xong {fine} trong {count} đơn vị, bị từ chối {refused}.',
    'Done for {fine} of {count} units, {refused} refused.',
  ],
  under: ['Mã lệnh {commandId}', 'Command id {commandId}'],
  question: ['Gửi cho {count} đơn vị? [c/k]', 'Send to {count} units? [y/n]'],
} as const satisfies Words;

export const unitParts = {
  inspections: ['Biên bản kiểm tra', 'Inspections'],
  reports: ['Hoạt động đã báo cáo', 'Reported activities'],
  waiting: ['Đang chờ', 'Waits for'],
  returned: ['Cần bổ sung', 'To be supplied'],
  possible: ['Làm được ngay', 'Can be done now'],
  impossible: ['Chưa làm được', 'Would be refused now'],
} as const satisfies Words;

export const returnWords = {
  returnedOn: ['Trả lại ngày', 'Returned on'],
  resubmitBy: ['Gửi lại chậm nhất', 'Resubmit by'],
  until: ['gửi lại chậm nhất {date}', 'resubmit by {date}'],
  minutesNumber: ['Biên bản', 'Minutes'],
  team: ['Đoàn kiểm tra', 'Team'],
  findings: ['Nhận xét', 'Findings'],
  minutes: ['biên bản {number}', 'minutes {number}'],
} as const satisfies Words;

export const evidenceWords = {
  evidence: ['Minh chứng', 'Evidence'],
  corrected: ['Đính chính', 'Corrections'],
  file: ['Tệp', 'File'],
  size: ['Cỡ', 'Size'],
  hash: ['Mã băm SHA-256', 'SHA-256'],
  lies: ['Trong kho', 'In the store'],
  kept: ['còn nguyên', 'unchanged'],
  missing: ['không có', 'missing'],
  changed: ['đã bị thay đổi', 'CHANGED'],
  none: ['Đơn vị này chưa gửi minh chứng nào.', 'This unit has sent no evidence.'],
  store: ['Kho minh chứng: {folder}', 'Evidence lies in {folder}'],
  copied: ['Đã chép {name} ra {path}.', 'Copied {name} to {path}.'],
} as const satisfies Words;

export const listWords = {
  atCycle: ['Ở đợt', 'At the cycle'],
  command: ['Lệnh', 'Command'],
  item: ['Mục', 'Item'],
  none: ['Không có đơn vị nào như vậy.', 'There are no such units.'],
  noTasks: ['Không có việc nào đang chờ.', 'Nothing waits for anybody.'],
  overdue: ['quá hạn', 'overdue'],
  count: ['{count} đơn vị', '{count} units'],
  taskCount: [
    '{count} việc, {overdue} quá hạn, của {units} đơn vị',
    '{count} tasks, {overdue} overdue, of {units} units',
  ],
} as const satisfies Words;
