import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

/** Words that the writer itself puts into the files. */
export const writtenWords = {
  head: ['đầu văn bản', 'head of the document'],
  signature: ['phần ký', 'signature'],
  source: ['theo nguồn', 'by the source'],
  grounds: ['phần căn cứ', 'grounds'],
  typed: ['người nhập ghi, chưa đối chiếu văn bản', 'as typed, not yet compared with the document'],
  reviewNote: [
    'Người nhập ghi: kết thúc bằng {review}; chưa có lời của Kế hoạch.',
    "As typed: it ends with the {review}; the plan's words are not known yet.",
  ],
  undated: [
    '{review} {phase}: chưa có ngày; mở bằng: thidua cycle open {cycleId} --kind {kind} --period {from}..{to} --due NGÀY',
    '{review}, {phase}: no date yet; open it by: thidua cycle open {cycleId} --kind {kind} --period {from}..{to} --due DATE',
  ],
  noPlace: ['chưa ghi chỗ', 'place not noted'],
  operator: ['cơ quan vận hành đặt, không phải lời của Kế hoạch', "set by the operator, not the plan's words"],
  signer: ['Không ghi tên người ký; ghi mã khi cần.', 'The signer is not named; an id when it is needed.'],
  note: [
    'Thiết lập của cơ quan vận hành, viết bằng “thidua campaign new” ngày {date}. Ngày, hạn, hình thức ở đây là của cơ quan vận hành, không phải lời của Kế hoạch.',
    "The operator's settings, written by “thidua campaign new” on {date}. Dates, dues and forms here are the operator's, not words of the plan.",
  ],
  rosterNote: [
    'Danh sách ghi bằng “thidua campaign new” ngày {date}.',
    'Roster written by “thidua campaign new” on {date}.',
  ],
  planTop: [
    'Lời của cơ quan ban hành. says: lời văn bản; at: chỗ đứng; open: còn bỏ ngỏ (silent không nói, cut nguồn bị cắt, blank để trống).',
    "The issuer's words. says: words of the document; at: their place; open: left open (silent, cut, blank).",
  ],
  settingsTop: [
    'Phần của cơ quan vận hành, không phải lời của Kế hoạch.',
    "The operator's part, not words of the plan.",
  ],
  unitsTop: [
    'Đơn vị tham gia. Mã không bao giờ đổi, không dùng lại.',
    'Participating units. Ids never change and are never used again.',
  ],
  wrote: ['Đã ghi {files}.', 'Wrote {files}.'],
  next: ['Xem lại: thidua campaign check {file}', 'Look at it: thidua campaign check {file}'],
  launch: ['Phát động: thidua campaign launch {file}', 'Launch it: thidua campaign launch {file}'],
  notWritten: ['Chưa ghi tệp nào.', 'Nothing was written.'],
  past: ['Lưu ý: ngày {date} đã qua.', 'Note: {date} is over.'],
} as const satisfies Words;
