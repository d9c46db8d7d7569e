import { ok, warning, fault, away, up } from './said.ts';

/** Temporal, Kafka, and what the record needs of them. */
export const serversFindings = {
  temporal: ok([
    'Temporal {version} trả lời tại {address}, lưu bằng {store}',
    'Temporal {version} answers at {address}, stores in {store}',
  ]),
  temporalAway: away(['Temporal không trả lời tại {address}', 'Temporal does not answer at {address}'], up),
  temporalGiven: away(
    [
      'Temporal không trả lời tại {address} (TEMPORAL_ADDRESS)',
      'Temporal does not answer at {address} (TEMPORAL_ADDRESS)',
    ],
    ['khởi động máy chủ đó, hoặc bỏ TEMPORAL_ADDRESS', 'start that server, or unset TEMPORAL_ADDRESS'],
  ),
  temporalNone: away(['Chưa có Temporal nào chạy cho thư mục này', 'No Temporal runs for this checkout'], up),
  temporalFault: away(
    ['Không hỏi được Temporal tại {address}: {why}', 'Temporal at {address} could not be asked: {why}'],
    [
      'xem địa chỉ, quyền truy cập và không gian tên (TEMPORAL_NAMESPACE)',
      'look at its address, the right to use it and TEMPORAL_NAMESPACE',
    ],
  ),
  temporalMemory: warning(
    [
      'Temporal tại {address} dùng {store}, như một máy chủ thử: mất điện có thể mất việc đã ghi',
      'Temporal at {address} stores in {store}, as a dev server does: a power cut may lose what was recorded',
    ],
    ['dùng Temporal trên PostgreSQL cho việc thật', 'use Temporal on PostgreSQL in earnest'],
  ),
  namespaceAbsent: away(
    ['Temporal không có không gian tên {namespace}', 'Temporal has no namespace {namespace}'],
    [
      'temporal operator namespace create {namespace}, hoặc sửa TEMPORAL_NAMESPACE',
      'temporal operator namespace create {namespace}, or mend TEMPORAL_NAMESPACE',
    ],
  ),
  attributes: ok([
    'Đủ {count} thuộc tính tìm kiếm trong {namespace}',
    'All {count} search attributes are in {namespace}',
  ]),
  attributesLack: fault(
    ['Thiếu thuộc tính tìm kiếm: {names}', 'Search attributes are missing: {names}'],
    ['khởi động lại worker, nó tạo những thuộc tính còn thiếu', 'start the worker again, it creates them'],
  ),
  clock: ok(['Đồng hồ máy này và Temporal lệch {ms} ms', "This machine's clock and Temporal's differ by {ms} ms"]),
  clockOff: fault(
    [
      'Đồng hồ máy này và Temporal lệch {ms} ms: hạn có thể tính sai',
      "This machine's clock and Temporal's differ by {ms} ms: deadlines may be judged wrongly",
    ],
    ['đồng bộ giờ (NTP) trên cả hai máy', 'synchronise both with NTP'],
  ),
  kafka: ok(['Kafka trả lời tại {address}', 'Kafka answers at {address}']),
  kafkaAway: away(['Kafka không trả lời tại {address}', 'Kafka does not answer at {address}'], up),
  kafkaGiven: away(
    ['Kafka không trả lời tại {address} (KAFKA_BROKERS)', 'Kafka does not answer at {address} (KAFKA_BROKERS)'],
    ['khởi động máy chủ đó, hoặc bỏ KAFKA_BROKERS', 'start that server, or unset KAFKA_BROKERS'],
  ),
  kafkaNone: away(['Chưa có Kafka nào chạy cho thư mục này', 'No Kafka runs for this checkout'], up),
  topic: ok([
    'Chủ đề {topic}: 12 phân vùng, giữ mãi, không gộp',
    'Topic {topic}: 12 partitions, kept for ever, not compacted',
  ]),
  topicNone: fault(
    ['Chưa có chủ đề {topic} của sổ ghi {record}', 'There is no topic {topic} of the record {record} yet'],
    [
      'khởi động worker, nó tạo chủ đề: npx thidua stack up --records {records}',
      'start its worker, which creates it: npx thidua stack up --records {records}',
    ],
  ),
  topicUnfit: fault(
    ['{why}', '{why}'],
    [
      'sửa bằng kafka-configs; khác số phân vùng thì phải dùng chủ đề mới',
      'mend it with kafka-configs; another number of partitions needs a new topic',
    ],
  ),
  kafkaFault: away(
    ['Không hỏi được Kafka tại {address}: {why}', 'Kafka at {address} could not be asked: {why}'],
    ['thử lại; xem {log}', 'try again; look at {log}'],
  ),
};
