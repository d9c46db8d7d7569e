import type { Word } from '../../domain/words.ts';
import type { Envelope } from '../../events/envelope.ts';

export const envelopeTitle: Word = ['Phong bì', 'Envelope'];
export const envelopeWord: Word = [
  'CloudEvents 1.0, dạng có cấu trúc: toàn bộ giá trị của thông điệp Kafka, viết theo JSON chuẩn tắc (RFC 8785).',
  'CloudEvents 1.0 in structured mode: the whole value of the Kafka message, as canonical JSON (RFC 8785).',
];

/** What each attribute of the envelope says. */
export const envelopeWords: Readonly<Record<keyof Envelope, Word>> = {
  specversion: ['Phiên bản CloudEvents', 'Version of CloudEvents'],
  id: ['Mã sự kiện: dòng, dấu hai chấm, số thứ tự không đệm', 'Id of the event: stream, colon, sequence without zeros'],
  source: [
    'Sổ ghi: /thidua/main; diễn tập là /thidua/rehearsal/…',
    'The record: /thidua/main; rehearsals are /thidua/rehearsal/…',
  ],
  type: ['Loại sự kiện và phiên bản', 'Type of the event and its version'],
  subject: [
    'Dòng sự kiện: campaign/{phong trào} hoặc unit/{phong trào}/{đơn vị}',
    'The stream: campaign/{campaign} or unit/{campaign}/{unit}',
  ],
  partitionkey: ['Khóa Kafka, luôn bằng subject', 'The Kafka key, always equal to subject'],
  time: [
    'Thời điểm ghi; ngày hiệu lực nằm ở data.effectiveOn',
    'When it was recorded; the date that counts is data.effectiveOn',
  ],
  datacontenttype: ['Kiểu nội dung của data', 'Content type of data'],
  dataschema: ['Tên lược đồ của data, trùng $id của lược đồ', 'Name of the schema of data, its $id'],
  sequence: [
    'Số thứ tự trong dòng, từ 1, liền nhau, đệm số 0 đến 10 chữ số',
    'Place in the stream, contiguous from 1, padded with zeros to 10 digits',
  ],
  sequencetype: ['Kiểu của sequence', 'Type of sequence'],
  correlationid: ['Mã của việc đầu tiên dẫn đến sự kiện này', 'Id of the first act that led to this event'],
  causationid: ['Mã của lệnh trực tiếp tạo ra sự kiện', 'Id of the command that made the event'],
  actor: [
    'Ai thực hiện: chức danh:mã@đơn-vị; không bao giờ là tên người',
    'Who acted: office:id@unit; never a name of a person',
  ],
  prevhash: [
    'SHA-256 của giá trị Kafka liền trước trong dòng, base64url không đệm; sự kiện đầu dòng không có',
    "SHA-256 of the stream's previous Kafka value, base64url without padding; absent on the first",
  ],
  data: ['Nội dung, theo lược đồ của loại sự kiện', 'The fact, by the schema of the type'],
};
