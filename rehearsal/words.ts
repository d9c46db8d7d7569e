import { say, type Language, type Word } from '../domain/words.ts';

/** Words of the rehearsal alone: they would only weigh on the workflows if they lay beside the others in domain/words.ts. */

/** What sets a unit apart from one that is simply punctual. */
export const peculiarityWords = {
  registeredLate: ['đăng ký muộn', 'registered late'],
  registrationReturned: ['đăng ký bị trả lại', 'registration returned'],
  neverRegistered: ['không đăng ký', 'never registered'],
  lapsedForEver: ['quá hạn đăng ký', 'registration lapsed'],
  lapsedThenAccepted: ['quá hạn đăng ký, được chấp nhận', 'lapsed, then accepted'],
  enteredLate: ['vào danh sách sau', 'entered a year late'],
  withdrew: ['xin thôi tham gia', 'withdrew'],
  renamed: ['đổi tên', 'renamed'],
  merged: ['hợp nhất', 'merged'],
  heir: ['đơn vị kế thừa', 'heir'],
  kindChanged: ['đổi loại', 'kind changed'],
  addedCheck: ['kiểm tra thêm', 'added check'],
  checkCancelled: ['đợt bị hủy', 'check cancelled'],
  reportReturned: ['báo cáo bị trả lại', 'report returned'],
  reportBackdated: ['ghi sổ sau ngày ký', 'backdated report'],
  reportLate: ['báo cáo muộn', 'late report'],
  dueExtended: ['được gia hạn', 'due extended'],
  missUpheld: ['không báo cáo', 'miss upheld'],
  missAccepted: ['không báo cáo, được chấp nhận muộn', 'missed, accepted late'],
  excused: ['được miễn', 'excused'],
  settledByClose: ['chốt khi đóng đợt', 'settled by the close'],
  remedyCompleted: ['khắc phục xong', 'remedy completed'],
  remedyOverdue: ['quá hạn khắc phục', 'remedy overdue'],
  corrected: ['đính chính', 'corrected'],
  correctedAfterFreeze: ['đính chính sau khi chốt', 'corrected after the freeze'],
  recognised: ['được công nhận danh hiệu', 'title recognised'],
  assessmentReturned: ['tự đánh giá bị trả lại', 'assessment returned'],
  assessmentLate: ['tự đánh giá muộn', 'late assessment'],
  scoreDiffers: ['điểm xác nhận khác', 'verified score differs'],
  notConcluded: ['chưa kết luận khi chốt', 'not concluded at the freeze'],
  heldThenCleared: ['tạm dừng xét, đã xét tiếp', 'held, then cleared'],
  missedOnHold: ['lỡ đợt xét', 'round missed on hold'],
  reopened: ['mở lại kết quả', 'review reopened'],
  revoked: ['hủy bỏ khen thưởng', 'commendation revoked'],
  restored: ['phục hồi khen thưởng', 'commendation restored'],
} as const satisfies Record<string, Word>;

/** What the view and the verdict say. `{name}` stands for a fact. */
export const sentences = {
  opening: [
    'Diễn tập {campaign}: {units} đơn vị, {entries} việc theo kịch bản, mầm "{seed}", chừng {seconds} giây',
    'Rehearsing {campaign}: {units} units, {entries} acts of the script, seed "{seed}", about {seconds} s',
  ],
  before: ['Kế hoạch chưa ban hành', 'The plan is not issued yet'],
  after: ['Kịch bản đã diễn xong', 'The script has been played'],
  events: ['sự kiện', 'events'],
  perSecond: ['sự kiện/giây', 'events/s'],
  units: ['đơn vị', 'units'],
  reading: ['Đọc lại toàn bộ sự kiện từ Kafka…', 'Reading every event back from Kafka…'],
  waitTemporal: ['Đang chờ Temporal trả lời; không mất gì.', 'Waiting for Temporal to answer; nothing is lost.'],
  waitKafka: [
    'Đang chờ Kafka nhận nốt các sự kiện đã quyết định; không mất gì.',
    'Waiting for Kafka to take the events that are decided; nothing is lost.',
  ],
  ok: [
    'ĐẠT: {units} đơn vị, {streams} dòng sự kiện, {events} sự kiện đọc lại từ Kafka không thiếu, không lệch; cả {equal} dòng khớp với workflow. {seconds} giây; lịch trễ trung vị {p50}, nhiều nhất {max} ngày của phong trào.',
    'OK: {units} units, {streams} streams, {events} events read back from Kafka without a gap or a difference; all {equal} streams equal their workflows. {seconds} s; the calendar was late by {p50} campaign days at the median, {max} at most.',
  ],
  notOk: ['KHÔNG ĐẠT: {failures} chỗ sai.', 'NOT OK: {failures} checks failed.'],
  failed: ['{check}: {stream}: cần {expected}, gặp {found}', '{check}: {stream}: expected {expected}, found {found}'],
  more: ['… và {count} chỗ nữa', '… and {count} more'],
  refused: [
    'Kịch bản không diễn được trên giấy, nên không diễn thật.',
    'The script does not go through on paper, so it is not played.',
  ],
  away: [
    '{what} không trả lời; hãy xem có đang chạy không rồi diễn lại.',
    '{what} does not answer; see whether it is running, then rehearse again.',
  ],
  stopped: ['Không diễn tiếp được: {why}', 'The rehearsal cannot go on: {why}'],
  unknownOption: [
    'Không hiểu "{option}". Dùng: --run RUN [--lang vi|en] [--file F] [--units N] [--seconds N] [--seed S]',
    '"{option}" is not understood. Use: --run RUN [--lang vi|en] [--file F] [--units N] [--seconds N] [--seed S]',
  ],
  badValue: ['{option} không nhận "{value}".', '{option} does not take "{value}".'],
  badCount: [
    '{option} cần một số nguyên từ {least} đến {most}, nhận được "{value}".',
    '{option} needs a whole number from {least} to {most}, got "{value}".',
  ],
  missing: ['Thiếu {what}.', '{what} is missing.'],
} as const satisfies Record<string, Word>;

/** Checks of the verdict that can fail. */
export const failureWords = {
  script: ['Trả lời khác kịch bản', 'Answer unlike the script'],
  units: ['Số đơn vị', 'Number of units'],
  streams: ['Số dòng sự kiện', 'Number of streams'],
  gaps: ['Thiếu sự kiện', 'Missing event'],
  equivocation: ['Hai nội dung ở một chỗ', 'Two texts in one place'],
  chain: ['Đứt chuỗi băm', 'Broken chain of hashes'],
  damage: ['Sự kiện hỏng', 'Damaged event'],
  unpublished: ['Sự kiện chưa lên Kafka', 'Event not on Kafka'],
  fold: ['Trạng thái khác workflow', 'State unlike the workflow'],
  decisions: ['Quyết định khác bản diễn trên giấy', 'Decision unlike the dry run'],
} as const satisfies Record<string, Word>;

/** Columns of the verdict's table. */
export const columnWords = {
  unit: ['Đơn vị', 'Unit'],
  kind: ['Loại', 'Kind'],
  registered: ['Đăng ký', 'Registered'],
  takesPart: ['Tham gia từ', 'Takes part since'],
  checks: ['Kiểm tra {years}', 'Checks {years}'],
  grade: ['Xếp loại {year}', 'Grade {year}'],
  commended: ['Khen thưởng', 'Commended'],
  peculiar: ['Nét riêng', 'Peculiar'],
} as const satisfies Record<string, Word>;

export const lateWord: Word = ['muộn', 'late'];

/** A word with its facts. */
export const sentence = (word: Word, language: Language, facts: Record<string, string | number> = {}): string =>
  say(word, language).replace(/\{(\w+)\}/g, (all, name: string) => String(facts[name] ?? all));

/** A number as it is written in the language: 1.426 or 1,426. */
export const counted = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',');

/** A date as it is written in the language: 14/08/2025 or 2025-08-14. */
export const dated = (date: string, language: Language): string =>
  language === 'vi' ? date.split('-').toReversed().join('/') : date;
