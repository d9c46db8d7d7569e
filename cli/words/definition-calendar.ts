import type { Word } from '../../domain/words.ts';
import type { EntryKind } from '../definition/calendar.ts';

type Words<Key extends string = string> = Readonly<Record<Key, Word>>;

/** Lines of the calendar. */
export const entryWords: Words<EntryKind> = {
  phase: ['Giai đoạn', 'Phase'],
  registering: ['Đăng ký tham gia', 'Registration'],
  renewal: ['Đăng ký lại hằng năm', 'Registration renewed'],
  duty: ['Nhiệm vụ', 'Duty'],
  launch: ['Phát động', 'Launch'],
  registration: ['Đăng ký', 'Registration'],
  inspection: ['Kiểm tra', 'Inspection'],
  close: ['Kết thúc', 'Close'],
  periodicCheck: ['Kiểm tra định kỳ', 'Periodic check'],
  preliminaryReview: ['Sơ kết', 'Preliminary review'],
  finalReview: ['Tổng kết', 'Final review'],
};

export const whenWords = {
  year: ['năm {date}', '{date}'],
  month: ['tháng {date}', '{date}'],
  within: ['trong {date}', 'within {date}'],
  withinDay: ['ngày {date}', 'on {date}'],
  by: ['đến hết {date}', 'by the end of {date}'],
  before: ['trước {date}', 'before {date}'],
  quarter: ['quý {quarter} năm {year}', 'quarter {quarter} of {year}'],
  calendarAfter: ['{days} ngày sau {of}', '{days} days after {of}'],
  calendarBefore: ['{days} ngày trước {of}', '{days} days before {of}'],
  workingAfter: ['{days} ngày làm việc sau {of}', '{days} working days after {of}'],
  workingBefore: ['{days} ngày làm việc trước {of}', '{days} working days before {of}'],
  issue: ['ngày ban hành', 'issue'],
  regular: ['không nêu ngày', 'no day given'],
  yearlyBy: ['đến hết {date} hằng năm', 'by {date} every year'],
  yearlyBefore: ['trước {date} hằng năm', 'before {date} every year'],
  yearlySpan: ['{from} – {to} hằng năm', '{from} – {to} every year'],
  awaits: ['khi có {what}', 'awaits {what}'],
  fromIssue: ['từ ngày ban hành', 'from its issue'],
  fromIssueTo: ['từ ngày ban hành – {to}', 'from its issue – {to}'],
  since: ['từ {date}', 'from {date}'],
} as const satisfies Words;

export const sourceWords = {
  plan: ['“{says}” ({at})', '“{says}” ({at})'],
  settings: ['Thiết lập vận hành, mục {of}', "Operator's settings, {of}"],
  parent: ['Cấp trên {of}: “{says}” ({at})', 'Plan above {of}: “{says}” ({at})'],
  reminds: ['chặt nhất, nhắc theo đây', 'the strictest, this one reminds'],
} as const satisfies Words;

/** What is added to a line of the calendar. */
export const termWords = {
  about: ['kỳ {span}', 'about {span}'],
  grace: ['gia hạn {days} ngày', '{days} days of grace'],
  reminders: ['nhắc trước {days} ngày', 'reminds {days} days before'],
  closes: ['chốt sau hạn {days} ngày', 'closes {days} days after'],
  noReport: ['không phải báo cáo', 'no report'],
  inspectAll: ['kiểm tra tại chỗ mọi đơn vị', 'every unit inspected'],
  inspectSome: ['kiểm tra tại chỗ {count} đơn vị', '{count} units inspected'],
  awaited: ['bắt đầu khi có hướng dẫn', 'starts on guidance'],
  levels: ['ở {levels}', 'at {levels}'],
  required: ['bắt buộc', 'required'],
  expected: ['không bắt buộc', 'expected'],
} as const satisfies Words;
