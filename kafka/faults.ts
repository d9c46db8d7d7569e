/** One sentence for people in both languages. */
export type Sentence = { vi: string; en: string };

/** An outage: nothing is lost, the same call may be made again. `message` is the English sentence. */
export class KafkaAway extends Error {
  override readonly name = 'KafkaAway';
  readonly vi: string;
  readonly en: string;
  readonly waitingFor: Sentence;

  constructor(waitingFor: Sentence, cause: unknown) {
    const reason = reasonOf(cause);
    const en = `Waiting for ${waitingFor.en} (${reason}). Nothing is lost; look whether Kafka is running, then try again.`;
    super(en, { cause });
    this.en = en;
    this.vi = `Đang chờ ${waitingFor.vi} (${reason}). Không mất gì; hãy xem Kafka có đang chạy không rồi thử lại.`;
    this.waitingFor = waitingFor;
  }
}

/** Kafka will never take these events as they are: trying again changes nothing. */
export class PublishRefused extends Error {
  override readonly name = 'PublishRefused';
  readonly vi: string;
  readonly en: string;
  readonly code: string;
  readonly expected: string;
  readonly found: string;

  constructor(code: string, expected: Sentence, found: Sentence, cause?: unknown) {
    const en = `Kafka cannot take the events (${code}): expected ${expected.en}, found ${found.en}.`;
    super(en, { cause });
    this.en = en;
    this.vi = `Kafka không nhận được sự kiện (${code}): cần ${expected.vi}, gặp ${found.vi}.`;
    this.code = code;
    this.expected = expected.en;
    this.found = found.en;
  }
}

/** What each refusal of the broker asks for; a code that is not here is an outage. */
const refusals: Record<string, Sentence> = {
  MESSAGE_TOO_LARGE: {
    vi: 'mỗi sự kiện không lớn hơn max.message.bytes của chủ đề',
    en: 'no event larger than max.message.bytes of the topic',
  },
  RECORD_LIST_TOO_LARGE: {
    vi: 'mỗi lô không lớn hơn segment.bytes của chủ đề',
    en: 'no batch larger than segment.bytes of the topic',
  },
  UNKNOWN_TOPIC_OR_PARTITION: { vi: 'chủ đề đã có', en: 'a topic that exists' },
  INVALID_TOPIC_EXCEPTION: { vi: 'tên chủ đề hợp lệ', en: 'a lawful topic name' },
  TOPIC_AUTHORIZATION_FAILED: { vi: 'quyền ghi vào chủ đề', en: 'the right to write to the topic' },
  CLUSTER_AUTHORIZATION_FAILED: { vi: 'quyền ghi không lặp', en: 'the right to write idempotently' },
  SASL_AUTHENTICATION_FAILED: { vi: 'tài khoản mà Kafka biết', en: 'an account that Kafka knows' },
  INVALID_RECORD: { vi: 'bản ghi mà Kafka chấp nhận', en: 'records that the broker accepts' },
  POLICY_VIOLATION: { vi: 'bản ghi đúng quy định của Kafka', en: "records within the broker's policy" },
};

/**
 * The fault behind an error of the library. `KafkaJSNonRetriableError` only says that the library's own loop ended,
 * so what counts is the broker's code somewhere in the chain of causes.
 */
export function publishFault(error: unknown, waitingFor: Sentence, found: Sentence): KafkaAway | PublishRefused {
  const code = codeOf(error);
  const expected = code === undefined ? undefined : refusals[code];
  return code === undefined || expected === undefined
    ? new KafkaAway(waitingFor, error)
    : new PublishRefused(code, expected, found, error);
}

/** The broker's own code (`UNKNOWN_TOPIC_OR_PARTITION`), if the broker spoke at all. */
export function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('type' in at && typeof at.type === 'string') return at.type;
    if (at.name === 'KafkaJSSASLAuthenticationError') return 'SASL_AUTHENTICATION_FAILED';
  }
  return undefined;
}

/** The library gave up after its retries, or says itself that the error may pass; a topic deleted meanwhile will not come. */
export function isPassing(error: unknown): boolean {
  if (codeOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION') return false;
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'KafkaJSNumberOfRetriesExceeded') return true;
    if (!(at.cause instanceof Error)) return !('retriable' in at && at.retriable === false);
  }
  return false;
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
