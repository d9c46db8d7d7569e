import type { Word } from '../../domain/words.ts';

/** What was answered, before it is written. */
export const summaryWords = {
  head: ['Đã trả lời', 'Your answers'],
  title: ['Tên', 'Title'],
  issuer: ['Cơ quan ban hành', 'Issuer'],
  number: ['Số, ký hiệu', 'Number'],
  period: ['Thời gian', 'Period'],
  kinds: ['Đối tượng (số tiêu chí)', 'Participants (criteria)'],
  due: ['Hạn đăng ký', 'Registration due'],
  checks: ['Kiểm tra hằng năm, hạn', 'Yearly checks, due'],
  duties: ['Nhiệm vụ', 'Duties'],
  forms: ['Hình thức khen thưởng', 'Forms of award'],
  units: ['Đơn vị', 'Units'],
  open: ['(bỏ ngỏ)', '(left open)'],
  undated: ['chưa có ngày', 'without a date yet'],
} as const satisfies Readonly<Record<string, Word>>;
