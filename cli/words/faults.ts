import type { Word } from '../../domain/words.ts';

/** One sentence for each thing that a person can mend: what was found, what was expected, what to do. */
export const faultWords = {
  badId: [
    'Mã “{value}” không hợp lệ: mã gồm chữ không dấu, số, dấu chấm, gạch ngang, bắt đầu bằng chữ hoặc số, dài nhất 64 ký tự.',
    'The id "{value}" is not valid: an id has plain letters, digits, dots and hyphens, begins with a letter or digit, 64 characters at most.',
  ],
  badStream: [
    'Dòng “{value}” không hợp lệ: hãy viết như unit/btnmt-615/c-dc hoặc campaign/btnmt-615.',
    'The stream "{value}" is not valid: write it like unit/btnmt-615/c-dc or campaign/btnmt-615.',
  ],
  badText: [
    '“{value}” không phải là văn bản: cần từ 1 đến 4.000 ký tự, không có ký tự điều khiển.',
    '"{value}" is not text: 1 to 4,000 characters are expected, without control characters.',
  ],
  badDate: [
    '“{value}” không phải là ngày: hãy viết năm-tháng-ngày, ví dụ 2026-12-15.',
    '"{value}" is not a date: write year-month-day, as in 2026-12-15.',
  ],
  noSuchDate: ['Không có ngày {value} trong lịch.', 'There is no {value} in the calendar.'],
  instantForDate: [
    '“{value}” có cả giờ; ở đây chỉ cần ngày theo giờ Việt Nam, ví dụ 2026-12-15.',
    '"{value}" has a time; only a date in Việt Nam is expected here, as in 2026-12-15.',
  ],
  instantWithoutZone: [
    '“{value}” có giờ mà không có múi giờ; ở đây chỉ cần ngày theo giờ Việt Nam, ví dụ 2026-12-15.',
    '"{value}" has a time without a zone; only a date in Việt Nam is expected here, as in 2026-12-15.',
  ],
  badSpan: [
    '“{value}” không phải là một kỳ: hãy viết TỪ..ĐẾN, ví dụ 2026-01-01..2026-12-31.',
    '"{value}" is not a period: write FROM..TO, as in 2026-01-01..2026-12-31.',
  ],
  spanBackwards: ['Kỳ {value} kết thúc trước khi bắt đầu.', 'The period {value} ends before it begins.'],
  badActor: [
    '“{value}” không phải là người thực hiện: hãy viết chức danh:mã@đơn-vị, ví dụ standingAgency:hr@tccb.',
    '"{value}" is not an actor: write office:id@unit, as in standingAgency:hr@tccb.',
  ],
  badNumber: [
    '“{value}” không phải là số nguyên từ {least} trở lên.',
    '"{value}" is not a whole number from {least} up.',
  ],
  badRecord: [
    'Không có sổ ghi nào tên “{value}”: hãy dùng main, rehearsal/<lượt> hoặc một mã riêng.',
    'No record can be named "{value}": use main, rehearsal/<run> or an id of its own.',
  ],
  badCommandId: [
    'Mã lệnh “{value}” không hợp lệ: chỉ gồm chữ không dấu, số, dấu chấm, hai chấm, gạch ngang, dài nhất 160 ký tự.',
    'The command id "{value}" is not valid: plain letters, digits, dots, colons and hyphens, 160 characters at most.',
  ],
  badChoice: ['“{value}” không phải là một trong: {choices}.', '"{value}" is none of: {choices}.'],
  badDocument: [
    'Không đọc được văn bản ở “{value}”: hãy viết khóa=giá trị, cách nhau bằng dấu chấm phẩy.',
    'The document cannot be read at "{value}": write key=value, separated by semicolons.',
  ],
  documentLacks: [
    'Văn bản thiếu mục “{field}”: cần kind, date, issuer, signer, capacity; number và sha256 có thể không có.',
    'The document lacks "{field}": kind, date, issuer, signer, capacity are expected; number and sha256 are optional.',
  ],
  documentUnknown: [
    'Văn bản không có mục “{field}”: chỉ có kind, number, date, issuer, signer, capacity, sha256.',
    'A document has no "{field}", only kind, number, date, issuer, signer, capacity, sha256.',
  ],
  documentField: [
    'Mục “{field}” của văn bản không nhận “{value}”: date là ngày có thật, signer là mã người ký, capacity là head, KT, TM, TL hoặc TUQ, còn lại là chữ.',
    'The document\'s "{field}" cannot be "{value}": date is a day that exists, signer an officer\'s id, capacity head, KT, TM, TL or TUQ, the rest is text.',
  ],
  malformed: [
    'Lệnh không đúng mẫu, chưa gửi đi: {problems}.',
    'The command does not have its form and was not sent: {problems}.',
  ],

  unknownOption: ['Không có tùy chọn “{name}”.', 'There is no option "{name}".'],
  nearOption: [
    'Không có tùy chọn “{name}”; có phải ý bạn là {near}?',
    'There is no option "{name}"; did you mean {near}?',
  ],
  unknownCommand: ['Không có lệnh “{name}”.', 'There is no command "{name}".'],
  nearCommand: [
    'Không có lệnh “{name}”; có phải ý bạn là {near}?',
    'There is no command "{name}"; did you mean {near}?',
  ],
  missingArgument: ['Thiếu đối số <{name}>.', 'The argument <{name}> is missing.'],
  missingValue: ['Tùy chọn “{name}” cần một giá trị.', 'The option "{name}" needs a value.'],
  missingOption: ['Thiếu tùy chọn “{name}”.', 'The option "{name}" is missing.'],
  tooMany: ['Thừa đối số cho “{name}”.', 'Too many arguments for "{name}".'],

  nowhere: [
    'Chưa có máy chủ nào đang chạy cho thư mục này: hãy chạy npm start, hoặc đặt {variable}.',
    'No servers run for this checkout: run npm start, or set {variable}.',
  ],
  temporalAway: [
    'Đang chờ Temporal tại {address} mà không thấy trả lời trong {seconds} giây. Chưa ghi gì; hãy xem npm start có đang chạy không rồi thử lại.',
    'Waited for Temporal at {address}, no answer in {seconds} s. Nothing was recorded; look whether npm start is running, then try again.',
  ],
  kafkaAway: [
    'Đang chờ Kafka tại {address} mà không thấy trả lời trong {seconds} giây. Không mất gì; hãy xem npm start có đang chạy không rồi thử lại.',
    'Waited for Kafka at {address}, no answer in {seconds} s. Nothing is lost; look whether npm start is running, then try again.',
  ],
  workerAway: [
    'Temporal trả lời, nhưng không có worker nào làm việc cho sổ ghi {record} (đã chờ {seconds} giây). Hãy chạy npm start, hoặc: THIDUA_RECORDS={record} TEMPORAL_ADDRESS={temporal} KAFKA_BROKERS={kafka} node --import tsx worker/main.ts',
    'Temporal answers, but no worker works for the record {record} (waited {seconds} s). Run npm start, or: THIDUA_RECORDS={record} TEMPORAL_ADDRESS={temporal} KAFKA_BROKERS={kafka} node --import tsx worker/main.ts',
  ],
  answerUnknown: [
    'Đã gửi lệnh nhưng chưa có trả lời sau {seconds} giây. Gửi lại đúng lệnh này với --command-id {commandId} thì không bị ghi hai lần.',
    'The command was sent, no answer after {seconds} s. Sending the same again with --command-id {commandId} never records it twice.',
  ],
  unexpected: ['Không làm tiếp được: {why}', 'Cannot go on: {why}'],
  damaged: [
    'Sổ ghi bị hỏng, không đọc tiếp: {why}. Hãy giữ nguyên và báo người vận hành.',
    'The record is damaged, reading stops: {why}. Keep it as it is and tell its operator.',
  ],

  noCampaign: ['Sổ ghi {record} chưa có phong trào nào đang triển khai.', 'No campaign is in the record {record}.'],
  whichCampaign: [
    'Sổ ghi {record} có nhiều phong trào ({campaigns}): hãy chọn bằng --campaign.',
    'The record {record} has several campaigns ({campaigns}): choose one with --campaign.',
  ],
  unknownCampaign: [
    'Sổ ghi {record} không có phong trào {campaignId}.',
    'The record {record} has no campaign {campaignId}.',
  ],
  unknownUnit: [
    'Phong trào {campaignId} của sổ ghi {record} không có đơn vị {unitId}.',
    'Campaign {campaignId} of the record {record} has no unit {unitId}.',
  ],
  unitNowhere: [
    'Không phong trào nào của sổ ghi {record} có đơn vị {unitId}.',
    'No campaign of the record {record} has a unit {unitId}.',
  ],
  unknownStream: [
    'Sổ ghi không có {stream}: hãy xem lại mã và --record, --campaign.',
    'The record has no {stream}: look at the id, --record and --campaign again.',
  ],
  unknownCycle: [
    'Phong trào {campaignId} không có đợt {cycleId}. Các đợt đã mở: {cycles}.',
    'Campaign {campaignId} has no cycle {cycleId}. Cycles that were opened: {cycles}.',
  ],
  noTopic: [
    'Sổ ghi {record} chưa có sự kiện nào trên Kafka (chưa có chủ đề {topic}): hãy chọn sổ ghi khác bằng --record, hoặc chạy npm start.',
    'The record {record} has nothing on Kafka yet (no topic {topic}): choose another with --record, or run npm start.',
  ],
} as const satisfies Readonly<Record<string, Word>>;

export type FaultKey = keyof typeof faultWords;
