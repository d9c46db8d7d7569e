import type { Word } from '../../domain/words.ts';

/** Help of the campaign's commands. */
export const campaignHelp = {
  launch: ['phát động phong trào từ tệp Kế hoạch', 'launch a campaign from its plan file'],
  planFile: [
    'tệp Kế hoạch, tên kết thúc bằng .plan.yaml; thiết lập vận hành ở bên cạnh',
    'plan file, its name ends with .plan.yaml; the settings lie beside it',
  ],
  settings: ['tệp thiết lập vận hành ở chỗ khác', 'settings file that lies elsewhere'],
  enrolToo: [
    'lập luôn danh sách đơn vị từ tệp .units.yaml bên cạnh',
    'enrol the units of the .units.yaml beside it, too',
  ],
  launchRecord: ['không nêu --record thì ghi vào sổ main', 'without --record it is recorded in main'],
  amend: [
    'điều chỉnh theo tệp Kế hoạch mới; nêu trước những chỗ thay đổi',
    'amend by a new plan file; what changes is shown first',
  ],
  reason: ['lý do', 'the reason'],
  startPhase: ['bắt đầu giai đoạn chờ hướng dẫn', 'start a phase that awaited guidance'],
  phase: ['mã giai đoạn', 'phase id'],
  enrol: [
    'lập danh sách đơn vị từ tệp CSV, XLSX hoặc .units.yaml',
    'enrol the units of a CSV, XLSX or .units.yaml file',
  ],
  rosterFile: [
    'tệp có các cột Mã (unitId), Tên (name), Loại (kind), thứ tự tùy ý',
    'file with the columns unitId (Mã), name (Tên), kind (Loại), in any order',
  ],
  kindOfRows: ['loại của những dòng không ghi loại', 'kind of the rows that give none'],
  skipErrors: ['bỏ qua dòng sai, ghi những dòng đúng', 'pass over wrong rows, enrol the others'],
  sheet: ['trang tính cần đọc (mặc định: trang đầu)', 'sheet to read (default: the first)'],
  encoding: ['bảng mã của tệp chữ (mặc định: UTF-8)', 'encoding of a text file (default: UTF-8)'],
  succeed: ['sắp xếp tổ chức: đơn vị kế thừa', 'reorganise: units are succeeded by others'],
  act: ['merge, split, rename, reparent hoặc dissolve', 'merge, split, rename, reparent or dissolve'],
  from: ['mã các đơn vị được sắp xếp, cách nhau bằng dấu phẩy', 'ids of the units concerned, separated by commas'],
  heir: [
    'đơn vị kế thừa, mã=Tên hoặc mã=Tên:loại; nêu nhiều lần nếu có nhiều',
    'heir, id=Name or id=Name:kind; repeat it for several',
  ],
  on: ['ngày có hiệu lực', 'the day on which it takes effect'],
  openCases: [
    'việc đang mở: continueSeparately, combine, restart hoặc close',
    'open cases: continueSeparately, combine, restart or close',
  ],
  calendar: ['việc đã qua và sắp tới theo ngày, với căn cứ', 'what was and what lies ahead, by date, with its rule'],
  board: [
    'đơn vị theo loại và trạng thái, từng đợt đang mở, ai quá hạn',
    'units by kind and status, each open cycle, who is late',
  ],
  report: ['ban hành báo cáo sơ kết, tổng kết của giai đoạn', "issue the phase's review report"],
  level: ['cấp báo cáo', 'level that reports'],
  results: ['kết quả', 'results'],
  weaknesses: ['hạn chế', 'weaknesses'],
  causes: ['nguyên nhân', 'causes'],
  lessons: ['bài học kinh nghiệm', 'lessons'],
  texts: [
    'tệp YAML có level, results, weaknesses, causes, lessons',
    'YAML file with level, results, weaknesses, causes, lessons',
  ],
  answers: ['trả lời đợt của cấp trên: phong-trào/đợt/đơn-vị', "answers the parent's cycle: campaign/cycle/unit"],
  freeze: ['chốt giai đoạn sau báo cáo', 'freeze a phase after its report'],
  close: ['kết thúc phong trào', 'close the campaign'],
  cancel: ['dừng phong trào', 'cancel the campaign'],
} as const satisfies Readonly<Record<string, Word>>;

/** Sentences of what these commands show. */
export const campaignSaid = {
  launches: [
    '{title}: {phases} giai đoạn, {cycles} đợt, {kinds} loại đối tượng',
    '{title}: {phases} phases, {cycles} cycles, {kinds} kinds',
  ],
  withoutPaper: [
    'Kế hoạch chưa ghi đủ về văn bản ({lacking}), nên phát động không kèm văn bản; có thì nêu ở --document.',
    'The plan does not state all of its paper ({lacking}), so the launch goes without a document; if there is one, give it with --document.',
  ],
  started: ['Giai đoạn đã bắt đầu: {phases}', 'Phases that started: {phases}'],
  startedNone: ['Chưa có giai đoạn nào bắt đầu.', 'No phase has started yet.'],
  enrolNext: [
    'Chưa có đơn vị nào trong danh sách. Việc tiếp theo: thidua campaign enrol TỆP',
    'No unit is enrolled yet. Next: thidua campaign enrol FILE',
  ],
  speaksOf: ['Từ nay các lệnh nói về sổ ghi {record}.', 'From now on commands speak of the record {record}.'],
  changes: ['Thay đổi', 'Changes'],
  place: ['Chỗ', 'Place'],
  before: ['Trước', 'Before'],
  after: ['Sau', 'After'],
  moreChanges: ['và {count} chỗ nữa', 'and {count} more'],
} as const satisfies Readonly<Record<string, Word>>;

/** What a plan's paper must state to stand as the paper of its launch. */
export const paperWords: Readonly<Record<string, Word>> = {
  kind: ['loại văn bản', 'its kind'],
  date: ['ngày', 'its date'],
  issuer: ['cơ quan ban hành', 'its issuer'],
  signer: ['người ký', 'its signer'],
  capacity: ['thẩm quyền ký', "the signer's capacity"],
};
