import type { Word } from '../../domain/words.ts';

/** One sentence for each thing that can be typed wrong: what was found, what was expected. */
export const typedWords = {
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
    '“{value}” không phải là ngày: hãy viết ngày/tháng/năm hoặc năm-tháng-ngày, ví dụ 15/12/2026 hoặc 2026-12-15.',
    '"{value}" is not a date: write day/month/year or year-month-day, as in 15/12/2026 or 2026-12-15.',
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
    '“{value}” không phải là một kỳ: hãy viết TỪ..ĐẾN, ví dụ 01/01/2026..31/12/2026.',
    '"{value}" is not a period: write FROM..TO, as in 01/01/2026..31/12/2026.',
  ],
  spanBackwards: ['Kỳ {value} kết thúc trước khi bắt đầu.', 'The period {value} ends before it begins.'],
  badActor: [
    '“{value}” không phải là người thực hiện: hãy viết chức danh:mã@đơn-vị, ví dụ standingAgency:hr@tccb.',
    '"{value}" is not an actor: write office:id@unit, as in standingAgency:hr@tccb.',
  ],
  badNumber: [
    '“{value}” không phải là số nguyên từ {least} đến {most}.',
    '"{value}" is not a whole number from {least} to {most}.',
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
} as const satisfies Readonly<Record<string, Word>>;
