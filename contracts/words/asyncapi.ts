import type { Word } from '../../domain/words.ts';

/** Words of the AsyncAPI document that are no event's. */
export const asyncapiWords = {
  title: ['thidua: sự kiện của phong trào thi đua', 'thidua: events of emulation campaigns'],
  about: [
    'Tài liệu mô tả những gì thidua gửi lên Kafka; hệ thống của bạn nhận. Cách nhận: docs/consume.md.',
    'This describes what thidua sends to Kafka; your system receives it. How: docs/consume.md.',
  ],
  server: ['Kafka từ 4.0; địa chỉ do đơn vị vận hành cung cấp.', 'Kafka from 4.0; the operator gives its address.'],
  host: ['Máy chủ Kafka, dạng tên:cổng', 'A broker, as host:port'],
  main: ['Sổ ghi', 'The record'],
  mainText: [
    'Mọi sự kiện của mọi phong trào và đơn vị, giữ mãi.',
    'Every event of every campaign and unit, kept for ever.',
  ],
  rehearsal: ['Một lượt diễn tập', 'One rehearsal'],
  rehearsalText: [
    'Sự kiện của một lượt diễn tập, không phải việc thật. Hệ thống thật bỏ qua chủ đề này.',
    'Events of one rehearsal, nothing that really happened. A system in real use ignores this topic.',
  ],
  run: ['Mã lượt diễn tập', 'Id of the rehearsal'],
  sendMain: ['Gửi sự kiện lên sổ ghi', 'Send events to the record'],
  sendRehearsal: ['Gửi sự kiện của lượt diễn tập', 'Send events of a rehearsal'],
  key: ['Khóa: dòng sự kiện, bằng subject', 'The key: the stream, equal to subject'],
  contentType: ['Nhận ra CloudEvents dạng có cấu trúc', 'Tells a CloudEvent in structured mode'],
  ceId: ['Bằng id', 'Equal to id'],
  ceType: ['Bằng type', 'Equal to type'],
  ceVersion: ['Bằng specversion', 'Equal to specversion'],
  cause: ['Nối các sự kiện có chung một việc khởi đầu', 'Joins the events that one act led to'],
  example: ['Một phong bì thật', 'A true envelope'],
  campaign: ['Phong trào', 'Campaign'],
  unit: ['Đơn vị', 'Unit'],
} as const satisfies Readonly<Record<string, Word>>;
