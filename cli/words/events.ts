import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

/** Help of `events get` and `events schema`. */
export const eventsHelp = {
  get: ['một sự kiện trên Kafka, với mọi thuộc tính của nó', 'one event from Kafka, with all its attributes'],
  id: [
    'mã sự kiện DÒNG:SỐ, ví dụ unit/btnmt-615/c-dc:12; có thể kèm sổ ghi ở trước',
    'event id STREAM:NUMBER, as in unit/btnmt-615/c-dc:12; a record may stand in front',
  ],
  raw: ['in đúng từng byte như trên Kafka', 'print the very bytes that Kafka has'],
  schema: [
    'JSON Schema của một loại sự kiện; không nêu loại thì liệt kê các loại',
    'JSON Schema of an event type; without one, a list of the types',
  ],
  type: [
    'loại sự kiện, ví dụ CheckReported hoặc thidua.unit.CheckReported.v1',
    'event type, as in CheckReported or thidua.unit.CheckReported.v1',
  ],
} as const satisfies Words;

export const eventWords = {
  place: ['Nơi lưu', 'Lies at'],
  placed: ['{topic}, phân vùng {partition}, vị trí {offset}', '{topic}, partition {partition}, offset {offset}'],
  type: ['Loại', 'Type'],
  meaning: ['Ý nghĩa', 'Meaning'],
  command: ['Mã lệnh', 'Command id'],
  correlation: ['Thuộc việc', 'Correlation'],
  previous: ['Băm sự kiện trước', 'Previous hash'],
  hash: ['Băm sự kiện này', 'Hash'],
  data: ['Nội dung', 'Data'],
  stream: ['Dòng', 'Stream'],
} as const satisfies Words;

export const eventFaults = {
  badEvent: [
    'Mã sự kiện “{value}” không hợp lệ: hãy viết DÒNG:SỐ, ví dụ unit/btnmt-615/c-dc:12.',
    'The event id "{value}" is not valid: write STREAM:NUMBER, as in unit/btnmt-615/c-dc:12.',
  ],
  otherRecord: [
    'Mã sự kiện thuộc sổ ghi {found}, còn --record là {record}: hãy bỏ một trong hai.',
    'The event id is of the record {found}, --record says {record}: leave one of them out.',
  ],
  unknownEvent: [
    'Sổ ghi {record} chưa có sự kiện {id}: dòng này có đến số {last}.',
    'The record {record} has no event {id}: that stream goes up to {last}.',
  ],
  unknownEventStream: [
    'Sổ ghi {record} không có dòng {stream} trên Kafka: hãy xem lại mã, hoặc chọn sổ ghi khác bằng --record.',
    'The record {record} has no stream {stream} on Kafka: look at the id again, or choose another record with --record.',
  ],
  unknownType: [
    'Không có loại sự kiện “{value}”{near}. Xem danh sách: npx thidua events schema',
    'There is no event type "{value}"{near}. See the list: npx thidua events schema',
  ],
} as const satisfies Words;

export const nearWords = { near: [' (có phải ý bạn là {near}?)', ' (did you mean {near}?)'] } as const satisfies Words;
