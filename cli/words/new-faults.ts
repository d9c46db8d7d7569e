import type { Word } from '../../domain/words.ts';

/** What is said of an answer that cannot be used; the question is then asked again. */
export const unfitWords = {
  notOpen: ['Câu này không bỏ ngỏ được.', 'This cannot be left open.'],
  first: ['Đây là câu hỏi đầu tiên.', 'This is the first question.'],
  needed: ['Cần một câu trả lời.', 'An answer is needed.'],
  id: [
    '“{answer}” không làm mã được: chỉ dùng chữ không dấu, số, dấu chấm, gạch nối.',
    '"{answer}" is no id: unaccented letters, digits, dots and hyphens only.',
  ],
  taken: ['Đã có tệp {file}; chọn mã khác.', 'There is a file {file} already; choose another id.'],
  text: [
    'Câu này có ký tự không in được hoặc dài quá 4.000 chữ.',
    'This has a control character or more than 4,000 letters.',
  ],
  choice: ['“{answer}” không có trong các lựa chọn: {choices}.', '"{answer}" is none of: {choices}.'],
  date: [
    '“{answer}” không phải là ngày; viết như 15/12/2024, 12/2024 hoặc 2024.',
    '"{answer}" is no date; write it as in 15/12/2024, 12/2024 or 2024.',
  ],
  day: [
    '“{answer}” không phải là một ngày có trong lịch; viết như 15/12/2026.',
    '"{answer}" is no day of the calendar; write it as in 15/12/2026.',
  ],
  monthDay: [
    '“{answer}” không phải là ngày/tháng; viết như 15/12.',
    '"{answer}" is no day/month; write it as in 15/12.',
  ],
  span: [
    '“{answer}” không phải là một khoảng; viết như 2024-2030 hoặc 01/4/2024-31/12/2030.',
    '"{answer}" is no span; write it as in 2024-2030 or 01/4/2024-31/12/2030.',
  ],
  backwards: ['Ngày cuối trước ngày đầu.', 'It ends before it begins.'],
  outside: ['Nằm ngoài thời gian của phong trào.', 'It lies outside the period of the campaign.'],
  overlaps: [
    'Bắt đầu khi giai đoạn trước chưa kết thúc ({date}).',
    'It begins before the phase before it ends ({date}).',
  ],
  early: ['Phải từ {date} trở đi.', 'It must not be before {date}.'],
  number: [
    '“{answer}” không phải là số; viết như 80 hoặc 80 %.',
    '"{answer}" is no number; write it as in 80 or 80 %.',
  ],
  pair: ['Viết “mã = tên”, ví dụ so-nv = Sở Nội vụ.', 'Write “id = name”, as in so-nv = Sở Nội vụ.'],
  twice: ['“{answer}” đã có ở trên.', '"{answer}" is named above already.'],
  noWords: ['Phải có lời của văn bản, hoặc Enter.', 'Words of the document are needed, or Enter.'],
} as const satisfies Readonly<Record<string, Word>>;

/** What ends the questions. */
export const newFaultWords = {
  answerUnfit: ['{question}: {why} Chưa ghi tệp nào.', '{question}: {why} Nothing was written.'],
  askingStopped: ['Đã dừng; chưa ghi tệp nào.', 'Stopped; nothing was written.'],
  answersEnded: [
    'Hết câu trả lời khi còn câu hỏi; chưa ghi tệp nào.',
    'The answers ended before the questions; nothing was written.',
  ],
  filesThere: [
    'Đã có {files}; không ghi đè. Chọn mã khác hoặc thư mục khác.',
    '{files} is there already and is not written over. Choose another id or folder.',
  ],
  noFolder: [
    'Không có thư mục {folder}, hoặc không ghi vào đó được.',
    'There is no folder {folder}, or it cannot be written into.',
  ],
  newUnfit: [
    'Các câu trả lời không khớp nhau, chưa ghi tệp nào: {problems}',
    'The answers do not fit together, nothing was written: {problems}',
  ],
} as const satisfies Readonly<Record<string, Word>>;
