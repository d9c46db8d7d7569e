import type { Word } from '../../domain/words.ts';
import { placeWords } from './definition.ts';

type Words = Readonly<Record<string, Word>>;

/** Places that a plan may leave open, beside those that plans are compared by. */
export const openPlaceWords: Words = {
  ...placeWords,
  title: ['Tên', 'Title'],
  'document.kind': ['Loại văn bản', 'Kind of document'],
  'document.number': ['Số, ký hiệu', 'Number'],
  'document.date': ['Ngày văn bản', 'Date'],
  'document.issuer': ['Cơ quan ban hành', 'Issuer'],
  'document.signer': ['Người ký', 'Signer'],
  'document.capacity': ['Tư cách ký', 'Capacity of the signer'],
  legalGrounds: ['Căn cứ pháp lý', 'Legal grounds'],
  contents: ['Nội dung thi đua', 'Contents'],
  solutions: ['Giải pháp', 'Solutions'],
  'phases.period': ['Thời gian của giai đoạn', 'Period of phase'],
  'phases.review': ['Sơ kết, tổng kết của giai đoạn', 'Review of phase'],
  'kinds.passRule': ['Mức đạt của', 'Pass rule of'],
  'awards.milestones.forms': ['Hình thức khen thưởng tại', 'Award forms at'],
  'awards.milestones.quota': ['Số lượng khen thưởng tại', 'Quota of awards at'],
  'awards.milestones.authority': ['Thẩm quyền khen thưởng tại', 'Awarding authority at'],
};

export const definitionParts = {
  calendar: ['Lịch', 'Calendar'],
  yearly: ['Hằng năm', 'Every year'],
  undated: ['Không nêu ngày', 'Without a day'],
  kinds: ['Đối tượng tham gia và tiêu chí', 'Participants and criteria'],
  targets: ['Chỉ tiêu', 'Targets'],
  duties: ['Nhiệm vụ', 'Duties'],
  rules: ['Đăng ký, kiểm tra, báo cáo', 'Registration, inspection, reports'],
  awards: ['Khen thưởng', 'Awards'],
  awardsAt: ['Khen thưởng theo mốc', 'Awards at milestones'],
  related: ['Văn bản liên quan', 'Related texts'],
  inheritance: ['So với kế hoạch cấp trên', 'Beside the plans above'],
  open: ['Còn bỏ ngỏ', 'Left open'],
  unconfirmed: ['Chưa xác nhận', 'Unconfirmed'],
  together: ['Đánh giá gắn với', 'Assessed together with'],
} as const satisfies Words;

export const definitionLabels = {
  place: ['Mục', 'Place'],
  source: ['Nguồn', 'Source'],
  open: ['Vì sao', 'Why'],
  note: ['Ghi chú', 'Note'],
  state: ['Kết quả', 'Result'],
  ownWords: ['Kế hoạch này', 'This plan'],
  above: ['Cấp trên', 'Above'],
  does: ['Làm gì', 'What'],
  to: ['Cho ai', 'To whom'],
  by: ['Khi nào', 'By when'],
  paper: ['Văn bản', 'Document'],
  signer: ['Ký', 'Signed'],
  run: ['Vận hành', 'Run'],
  files: ['Tệp', 'Files'],
  roster: ['Danh sách', 'Roster'],
  target: ['Chỉ tiêu', 'Target'],
  value: ['Mức', 'Value'],
  in: ['Năm', 'Year'],
  forms: ['Hình thức', 'Forms'],
  basis: ['Căn cứ', 'Basis'],
  quota: ['Số lượng', 'Quota'],
  authority: ['Thẩm quyền', 'Authority'],
  milestone: ['Mốc', 'Milestone'],
  type: ['Kiểu', 'Type'],
  words: ['Lời văn bản', 'Words'],
  relation: ['Quan hệ', 'Relation'],
} as const satisfies Words;

export const definitionLines = {
  noReport: [
    'Báo cáo lên trên: không có câu nào nói ai báo cáo, cho ai, khi nào.',
    'Reports upward: no words say who reports, to whom, by when.',
  ],
  copies: ['Nơi nhận bản sao (không phải nơi phải báo cáo): {who}', 'Copies go to (that is no duty to report): {who}'],
  bySettings: ['{value} (thiết lập vận hành)', "{value} (operator's settings)"],
  unitCount: ['{count} đơn vị ({each})', '{count} units ({each})'],
  noneAbove: [
    'Kế hoạch cấp trên không có tệp ở đây nên không so được.',
    'The plans above have no file here: nothing to compare with.',
  ],
  daysOff: [
    'Ngày nghỉ {years}: tính theo ngày lễ cố định, chưa có thông báo (workingYears).',
    'Days off in {years}: computed from the fixed holidays, no notice yet (workingYears).',
  ],
  formsUnknown: [
    'Hình thức khen thưởng: không nêu ở đâu; quyết định nào cũng ghi được và hiện là chưa xác nhận.',
    'Award forms: named nowhere; any decision is recorded and shown as unconfirmed.',
  ],
  passRule: ['Mức đạt của {of}: {why}', 'Pass rule of {of}: {why}'],
  criteriaSet: ['Bộ tiêu chí {of}: {why}', 'Criteria set {of}: {why}'],
  noSettings: [
    'Không có lỗi. Chưa phát động được: chưa có tệp thiết lập {file} (cách viết: campaigns/README.md).',
    'No mistakes. It cannot be launched yet: there is no settings file {file} (how to: campaigns/README.md).',
  ],
  ready: ['Không có lỗi. Phát động được.', 'No mistakes. It can be launched.'],
} as const satisfies Words;
