import type { Word } from '../../domain/words.ts';

/** Words of the page that are no event's. */
export const pageWords = {
  lead: [
    'Mọi việc trong một phong trào là một sự kiện trên Kafka. Trang này dành cho người viết phần mềm đọc các sự kiện ấy: cổng thông tin đưa tin điển hình, hệ thống thống kê, kho lưu trữ.',
    'Everything that happens in a campaign is an event on Kafka. This page is for those who write software that reads them: a news portal, statistics, an archive.',
  ],
  also: ['Cùng nội dung, cho máy đọc', 'The same for machines'],
  howTo: ['Cách đọc, kèm chương trình mẫu', 'How to read them, with sample programs'],
  topic: ['Chủ đề', 'Topic'],
  contents: ['Mục lục', 'Contents'],
  promises: ['Những điều chắc chắn', 'What you may rely on'],
  promisesNote: [
    'Những điều này không đổi. Hệ thống đọc sự kiện phải làm theo mục bỏ lặp, mục phiên bản và mục diễn tập.',
    'These do not change. A reader has to do its part in dropping repeats, versions and rehearsals.',
  ],
  notation: [
    'Kiểu: tên có gạch chân là hình dạng dùng chung ở cuối trang; chữ đậm là đúng giá trị ấy; [T, …] là danh sách; số nhỏ là giới hạn độ dài, số phần tử hoặc giá trị.',
    'Types: an underlined name is a shared shape at the end of the page; bold is that very value; [T, …] is a list; small numbers are limits of length, count or value.',
  ],
  field: ['Trường', 'Field'],
  type: ['Kiểu', 'Type'],
  meaning: ['Ý nghĩa', 'Meaning'],
  optional: ['có thể không có', 'optional'],
  example: ['Ví dụ', 'Example'],
  schema: ['Lược đồ', 'Schema'],
  campaign: ['Phong trào', 'Campaign'],
  takingPart: ['Đơn vị: tham gia', 'Unit: taking part'],
  checks: ['Đơn vị: kiểm tra định kỳ', 'Unit: periodic check'],
  reviews: ['Đơn vị: sơ kết, tổng kết', 'Unit: review'],
  record: ['Đơn vị: hoạt động, khen thưởng', 'Unit: activity and commendation'],
  cited: [
    'Giá trị T cùng lời của văn bản (says) và chỗ có lời ấy (at); hoặc để trống có lý do',
    'A value T together with the words of the source (says) and where they stand (at); or openly left open',
  ],
  shapes: ['Hình dạng dùng chung', 'Shared shapes'],
  examplesNote: [
    'Các ví dụ là phong bì thật của từng loại, lấy rời nhau: prevhash và sequence của chúng không nối thành một dòng.',
    'Examples are true envelopes, one of each type and apart from each other: their prevhash and sequence form no stream.',
  ],
} as const satisfies Readonly<Record<string, Word>>;
