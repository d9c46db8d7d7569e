import type { Word } from '../../domain/words.ts';

/** Titles of the option parser's help. */
export const titleWords: Readonly<Record<string, Word>> = {
  'Usage:': ['Cách dùng:', 'Usage:'],
  'Arguments:': ['Đối số:', 'Arguments:'],
  'Options:': ['Tùy chọn:', 'Options:'],
  'Global Options:': ['Tùy chọn chung:', 'Global options:'],
  'Commands:': ['Lệnh:', 'Commands:'],
};

export const usageWords = {
  options: ['[tùy chọn]', '[options]'],
  command: ['[lệnh]', '[command]'],
} as const satisfies Readonly<Record<string, Word>>;

export const helpWords = {
  thidua: [
    'Phong trào thi đua: xem, mở đợt, theo dõi, đôn đốc, đọc sổ ghi, diễn tập. Mã thoát: 0 xong, 1 bị từ chối, 2 dùng sai, 3 không liên lạc được.',
    'Emulation campaigns: look, open cycles, watch, remind, read the record, rehearse. Exit codes: 0 done, 1 refused, 2 wrong use, 3 unreachable.',
  ],
  help: ['xem cách dùng', 'show this help'],
  json: ['in JSON thay cho bảng', 'print JSON instead of tables'],
  lang: ['ngôn ngữ (mặc định: vi, trừ khi LANG bắt đầu bằng en)', 'language (default: vi, unless LANG starts with en)'],
  record: ['sổ ghi (mặc định: của lượt chạy gần nhất, không thì main)', "record (default: the last run's, else main)"],
  campaign: ['mã phong trào (mặc định: phong trào duy nhất)', 'campaign (default: the only one)'],
  as: ['người thực hiện, chức-danh:mã@đơn-vị (mặc định: {hr})', 'who acts, office:id@unit (default: {hr})'],
  commandId: ['mã lệnh: gửi lại cùng mã không bị ghi hai lần', 'command id: the same id is never recorded twice'],
  effectiveOn: ['ngày ghi trên văn bản (mặc định: hôm nay)', 'date on the paper (default: today)'],
  dryRun: [
    'chạy thử: chỉ nói sẽ ghi gì hoặc vì sao bị từ chối',
    'only say what would be recorded, or why it is refused',
  ],
  document: [
    'văn bản: "kind=…; number=…; date=…; issuer=…; signer=…; capacity=head|KT|TM|TL|TUQ"',
    'the paper: "kind=…; number=…; date=…; issuer=…; signer=…; capacity=head|KT|TM|TL|TUQ"',
  ],

  campaignGroup: ['phong trào', 'the campaign'],
  campaignShow: [
    'giai đoạn, đợt, điều chỉnh, việc sắp tới và căn cứ',
    'phases, cycles, amendments, what is due next and from which rule',
  ],
  campaignId: ['mã phong trào', 'campaign id'],

  unitGroup: ['đơn vị', 'units'],
  unitShow: ['đơn vị đang ở đâu, sắp tới làm gì, ai phải làm', 'where a unit stands, what is due next, who must act'],
  unitHistory: ['dòng thời gian đọc từ Kafka', 'timeline, read from Kafka'],
  unitId: ['mã đơn vị', 'unit id'],

  cycleGroup: ['đợt kiểm tra, sơ kết, tổng kết', 'cycles of checks and reviews'],
  cycleOpen: ['mở một đợt cho các đơn vị', 'open a cycle for the units'],
  cycleStatus: ['ai đã gửi, ai chưa', 'who has reported, who has not'],
  cycleRemind: ['đôn đốc các đơn vị chưa xong', 'remind the units that are not done'],
  cycleId: ['mã đợt', 'cycle id'],
  kind: [
    'loại: periodicCheck (kiểm tra định kỳ), preliminaryReview (sơ kết), finalReview (tổng kết)',
    'kind: periodicCheck, preliminaryReview, finalReview',
  ],
  period: ['kỳ được báo cáo, ví dụ 2026-01-01..2026-12-31', 'period reported on, as in 2026-01-01..2026-12-31'],
  due: ['hạn, đến hết ngày này', 'due date, to the end of that day'],
  before: ['hạn là trước ngày nêu ở --due', 'due before the day of --due'],
  scope: ['all, mã đơn vị (a,b) hoặc kind:loại (mặc định: all)', 'all, unit ids (a,b) or kind:kinds (default: all)'],
  report: ['required hoặc none (mặc định: required)', 'required or none (default: required)'],
  inspection: ['all, none hoặc mã đơn vị (mặc định: none)', 'all, none or unit ids (default: none)'],
  graceDays: ['số ngày gia hạn sau hạn (mặc định: của kế hoạch)', "days of grace after the due (default: the plan's)"],
  reminders: ['đôn đốc trước hạn mấy ngày, ví dụ 14,3', 'days before the due at which to remind, as in 14,3'],
  team: ['đoàn kiểm tra', 'inspection team'],
  to: ['incomplete hoặc mã đơn vị (mặc định: incomplete)', 'incomplete or unit ids (default: incomplete)'],

  eventsGroup: ['sự kiện trên Kafka', 'events on Kafka'],
  eventsTail: ['theo dõi sự kiện từ lúc này trở đi, Ctrl-C để dừng', 'follow the events from now on, Ctrl-C to stop'],
  fromBeginning: [
    'từ sự kiện đầu tiên, theo thứ tự ghi, rồi theo dõi tiếp',
    'from the first event on, in the order of recording, then follow',
  ],
  noFollow: [
    'chỉ những gì đang có, từ sự kiện đầu tiên, rồi dừng',
    'only what is there, from the first event on, then stop',
  ],
  stream: ['chỉ một dòng, ví dụ unit/btnmt-615/c-dc', 'one stream only, as in unit/btnmt-615/c-dc'],
  limit: ['dừng sau từng ấy sự kiện', 'stop after so many events'],

  rehearse: ['diễn tập một kế hoạch từ đầu đến cuối', 'rehearse a plan from its beginning to its end'],
  file: ['tệp kế hoạch, tên kết thúc bằng .plan.yaml', 'plan file, its name ends with .plan.yaml'],
  units: ['số đơn vị mẫu', 'number of sample units'],
  seconds: ['diễn tập trong bao nhiêu giây', 'seconds that the rehearsal takes'],
  seed: ['hạt giống: cùng hạt giống, cùng diễn biến', 'seed: the same seed gives the same course'],
} as const satisfies Readonly<Record<string, Word>>;
