import type { Place, Conflict, Inherited } from '../../campaigns/inheritance.ts';
import type { Word } from '../../domain/words.ts';
import type { OpenPlace } from '../definition/open.ts';

type Words<Key extends string = string> = Readonly<Record<Key, Word>>;

export const checkHelp = {
  check: [
    'đọc kế hoạch và thiết lập, in ra những gì hiểu được và lấy từ đâu; có lỗi thì chỉ ra dòng nào',
    'read a plan and its settings, print what was understood and where it comes from; mistakes with their lines',
  ],
  file: ['tệp X.plan.yaml', 'file X.plan.yaml'],
  settings: [
    'tệp thiết lập (mặc định: X.settings.yaml bên cạnh)',
    'settings file (default: X.settings.yaml beside it)',
  ],
  parents: [
    'thư mục có kế hoạch cấp trên (mặc định: cùng thư mục, rồi campaigns/)',
    'folder of the plans above (default: the same folder, then campaigns/)',
  ],
} as const satisfies Words;

export const openWords: Words<OpenPlace['open']> = {
  blank: ['Để trống trong dự thảo', 'Left blank in the draft'],
  silent: ['Kế hoạch không nói', 'The plan does not say'],
  cut: ['Nguồn bị cắt', 'Our source is cut off'],
};

export const subjectWords: Words<'unit' | 'person' | 'family' | 'clan'> = {
  unit: ['tập thể', 'unit'],
  person: ['cá nhân', 'person'],
  family: ['gia đình', 'family'],
  clan: ['dòng họ', 'clan'],
};

export const criterionWords: Words<'narrative' | 'boolean' | 'externalTitle' | 'numeric'> = {
  narrative: ['xét bằng lời', 'judged in words'],
  boolean: ['có hoặc không', 'yes or no'],
  externalTitle: ['danh hiệu', 'title'],
  numeric: ['số', 'number'],
};

export const judgedWords = {
  title: ['{title} ({body})', '{title} ({body})'],
  unnamed: ['nơi công nhận chưa nêu', 'body not named'],
  proof: ['minh chứng: {proof}', 'proof: {proof}'],
  atLeast: ['từ {number} trở lên', 'at least {number}'],
  atMost: ['không quá {number}', 'at most {number}'],
  weight: ['trọng số {number}', 'weight {number}'],
  noCriteria: ['không có tiêu chí trong nguồn', 'no criteria in our source'],
  set: ['Bộ tiêu chí: {set}, bản {version}', 'Criteria set: {set}, version {version}'],
  answersTo: ['Ứng với: {kinds}', 'Answers to: {kinds}'],
  pass: ['Mức đạt: {rule}', 'Passed: {rule}'],
  total: ['tổng từ {least} trên {of}', 'total at least {least} of {of}'],
  each: ['mỗi tiêu chí từ {least}', 'each at least {least}'],
  all: ['đủ mọi tiêu chí', 'all criteria'],
  ruleBasis: ['theo {basis}', 'by {basis}'],
  unconfirmed: ['chưa xác nhận: {why}', 'unconfirmed: {why}'],
  graded: ['Xếp loại (thiết lập vận hành): {grades}', "Grades (operator's settings): {grades}"],
  ungraded: ['Không chấm điểm: kết luận theo văn bản', 'Not scored: concluded by a document'],
  parentValue: ['cấp trên: {number}', 'above: {number}'],
} as const satisfies Words;

export const dutyWords: Words<'lead' | 'check' | 'report' | 'publish' | 'other'> = {
  lead: ['Chủ trì', 'Leads'],
  check: ['Kiểm tra', 'Checks'],
  report: ['Báo cáo', 'Reports'],
  publish: ['Đưa tin', 'Publishes'],
  other: ['Việc khác', 'Other'],
};

export const needWords: Words<'required' | 'expected' | 'none'> = {
  required: ['bắt buộc', 'required'],
  expected: ['không bắt buộc', 'expected'],
  none: ['không cần', 'none'],
};

export const basisWords: Words<'concludedReview' | 'anyAchievement'> = {
  concludedReview: ['kết quả sơ kết, tổng kết', 'a concluded review'],
  anyAchievement: ['bất kỳ thành tích nào đã ghi', 'any recorded achievement'],
};

export const capacityWords: Words<'head' | 'KT' | 'TM' | 'TL' | 'TUQ'> = {
  head: ['người đứng đầu ký', 'signed by the head'],
  KT: ['KT. (ký thay)', 'KT. (for the head)'],
  TM: ['TM. (thay mặt)', 'TM. (on behalf)'],
  TL: ['TL. (thừa lệnh)', 'TL. (by order)'],
  TUQ: ['TUQ. (thừa ủy quyền)', 'TUQ. (by delegation)'],
};

export const relationWords: Words<'implements' | 'cites' | 'disseminates'> = {
  implements: ['Triển khai', 'Implements'],
  disseminates: ['Quán triệt, phổ biến', 'Disseminates'],
  cites: ['Viện dẫn', 'Cites'],
};

export const stateWords: Words<Inherited['state']> = {
  own: ['của Kế hoạch này', "the plan's own"],
  same: ['như cấp trên', 'as above'],
  inherited: ['lấy từ cấp trên', 'from above'],
  overridden: ['khác cấp trên', 'overrides'],
  conflict: ['MÂU THUẪN', 'CONFLICT'],
  open: ['còn bỏ ngỏ', 'open'],
};

export const conflictWords: Words<Conflict> = {
  dates: [
    'các kế hoạch cấp trên nêu ngày khác nhau: giữ tất cả, nhắc theo ngày sớm nhất',
    'plans above name different dates: all are kept, the earliest reminds',
  ],
  values: ['các kế hoạch cấp trên nêu khác nhau', 'plans above differ'],
  weaker: ['thấp hơn yêu cầu của cấp trên', 'asks for less than the plan above'],
  direction: ['ngược chiều với cấp trên', 'another direction than above'],
  parentValue: ['ghi sai số của cấp trên', 'misquotes the value above'],
  later: ['muộn hơn hạn của cấp trên', 'later than the plan above wants'],
};

export const placeWords: Words<Place> = {
  period: ['Thời gian', 'Period'],
  phases: ['Giai đoạn', 'Phases'],
  kinds: ['Đối tượng', 'Kinds'],
  registration: ['Đăng ký', 'Registration'],
  inspection: ['Kiểm tra', 'Inspection'],
  milestones: ['Mốc', 'Milestone'],
  targets: ['Chỉ tiêu', 'Target'],
  duties: ['Nhiệm vụ', 'Duty'],
  reviewReport: ['Báo cáo sơ kết, tổng kết', 'Review report'],
  'awards.forms': ['Hình thức khen thưởng', 'Award forms'],
  'awards.basis': ['Căn cứ khen thưởng', 'Basis of awards'],
  'awards.quota': ['Số lượng khen thưởng', 'Quota of awards'],
  'awards.authority': ['Thẩm quyền khen thưởng', 'Awarding authority'],
};
