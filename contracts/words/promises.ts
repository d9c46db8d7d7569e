import type { Word } from '../../domain/words.ts';

/** What a reader may rely on, and what it has to do for it: a name and a sentence or two. */
export const promises: readonly (readonly [name: Word, text: Word])[] = [
  [
    ['Ít nhất một lần', 'At least once'],
    [
      'Không sự kiện nào mất. Một sự kiện có thể đến nhiều lần, mỗi lần giống nhau từng byte.',
      'No event is lost. An event may come more than once, with the same bytes each time.',
    ],
  ],
  [
    ['Thứ tự trong dòng', 'Order within a stream'],
    [
      'Khóa Kafka là subject, nên cả dòng nằm trong một phân vùng. Trong dòng, sequence là 1, 2, 3… liền nhau. Giữa các dòng không có thứ tự.',
      'The Kafka key is the subject, so a stream lies in one partition. Within it sequence is 1, 2, 3 … without a gap. Between streams there is no order.',
    ],
  ],
  [
    ['Bỏ lặp theo số thứ tự', 'Drop repeats by sequence'],
    [
      'Với mỗi dòng, nhớ số đã xử lý. Nhỏ hơn hoặc bằng: bỏ. Lớn hơn đúng một: xử lý. Lớn hơn nữa: giữ lại riêng dòng ấy cho đến khi số còn thiếu đến.',
      'Remember for each stream the last number applied. Not greater: drop. Greater by one: apply. Greater still: park that stream only, until the missing one comes.',
    ],
  ],
  [
    ['Chuỗi băm', 'Chain of hashes'],
    [
      'prevhash là SHA-256 (base64url, không đệm) của giá trị Kafka liền trước trong dòng, tính trên đúng các byte nhận được. Chỉ sự kiện đầu dòng không có.',
      "prevhash is the SHA-256 (base64url, no padding) of the stream's previous Kafka value, over the very bytes received. Only the first event of a stream has none.",
    ],
  ],
  [
    ['Một cách viết duy nhất', 'One text'],
    [
      'Giá trị là JSON chuẩn tắc (RFC 8785): không số lẻ, không số nguyên vượt 2^53, chữ ở dạng NFC. Giá trị Kafka, dòng khi xuất ra và đầu vào của hàm băm là cùng một chuỗi byte.',
      "The value is canonical JSON (RFC 8785): no fractions, no integers above 2^53, text in NFC. Kafka's value, an exported line and what is hashed are the same bytes.",
    ],
  ],
  [
    ['Không có tên người', 'No names of persons'],
    [
      'Người làm, người ký và cá nhân tham gia chỉ có mã. Ai là ai thì ở danh bạ ngoài sổ ghi.',
      'Who acts, who signs and persons who take part are ids only. Who they are is in a directory outside the record.',
    ],
  ],
  [
    ['Phiên bản', 'Versions'],
    [
      'Trong cùng phiên bản chỉ có thể thêm trường không bắt buộc. Mọi thay đổi khác là phiên bản mới của loại sự kiện (v2…); sự kiện cũ ở nguyên trên chủ đề. Bỏ qua trường lạ và loại sự kiện lạ.',
      'Within a version only optional fields may be added. Any other change is a new version of the type (v2 …); old events stay on the topic as they are. Ignore fields and types that you do not know.',
    ],
  ],
  [
    ['Giữ mãi', 'Kept for ever'],
    [
      'Chủ đề có số phân vùng cố định, không xóa theo thời gian hay dung lượng, không gộp theo khóa. Ai cũng có thể đọc lại từ đầu. Không gì bị sửa hay xóa: đính chính, hủy bỏ, phục hồi là sự kiện mới.',
      'The topic has a fixed number of partitions, no limit of time or size, no compaction. Anyone may read again from the beginning. Nothing is altered or deleted: a correction, a revocation, a restoration is a further event.',
    ],
  ],
  [
    ['Diễn tập để riêng', 'Rehearsals are apart'],
    [
      'Mỗi lượt diễn tập có chủ đề riêng, source và subject riêng bắt đầu bằng rehearsal. Hệ thống thật không được đọc các chủ đề ấy.',
      'Each rehearsal has a topic of its own, and source and subject of its own with rehearsal in them. A system in real use must not read those topics.',
    ],
  ],
  [
    ['Hai thời điểm', 'Two times'],
    [
      'time là lúc ghi; data.effectiveOn là ngày có hiệu lực, thường là ngày ghi trên văn bản, có thể sớm hơn. Đúng hạn hay muộn tính theo effectiveOn.',
      'time is when it was recorded; data.effectiveOn is the day it counts from, mostly the date on the paper, and may be earlier. Punctual or late goes by effectiveOn.',
    ],
  ],
];
