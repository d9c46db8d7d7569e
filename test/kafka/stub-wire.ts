/** Reads Kafka's binary fields in turn. */
export class Reader {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  int8 = (): number => this.#bytes.readInt8(this.#move(1));
  int16 = (): number => this.#bytes.readInt16BE(this.#move(2));
  int32 = (): number => this.#bytes.readInt32BE(this.#move(4));
  int64 = (): bigint => this.#bytes.readBigInt64BE(this.#move(8));

  take(length: number): Buffer {
    const at = this.#move(length);
    return this.#bytes.subarray(at, at + length);
  }

  text(): string {
    return this.take(Math.max(0, this.int16())).toString('utf8');
  }

  list<Item>(item: () => Item): Item[] {
    return Array.from({ length: Math.max(0, this.int32()) }, item);
  }

  /** Zigzag: the sign is in the lowest bit. */
  varint(): number {
    let [shift, raw] = [0n, 0n];
    for (let byte = 0x80; (byte & 0x80) !== 0; shift += 7n) {
      byte = this.#bytes.readUInt8(this.#move(1));
      raw |= BigInt(byte & 0x7f) << shift;
    }
    return Number((raw >> 1n) ^ -(raw & 1n));
  }

  vartext = (): string => this.take(Math.max(0, this.varint())).toString('utf8');

  #move(by: number): number {
    this.#at += by;
    return this.#at - by;
  }
}

export const int8 = (value: number): Buffer => Buffer.from([value & 0xff]);
export const int16 = (value: number): Buffer => sized(2, (bytes) => bytes.writeInt16BE(value));
export const int32 = (value: number): Buffer => sized(4, (bytes) => bytes.writeInt32BE(value));
export const int64 = (value: number): Buffer => sized(8, (bytes) => bytes.writeBigInt64BE(BigInt(value)));
export const text = (value: string): Buffer => Buffer.concat([int16(Buffer.byteLength(value)), Buffer.from(value)]);
export const noText = int16(-1);
export const list = (items: Buffer[]): Buffer => Buffer.concat([int32(items.length), ...items]);
export const framed = (body: Buffer): Buffer => Buffer.concat([int32(body.length), body]);

function sized(length: number, write: (bytes: Buffer) => unknown): Buffer {
  const bytes = Buffer.alloc(length);
  write(bytes);
  return bytes;
}

/** Cuts a connection's bytes into Kafka's length-prefixed frames. */
export function framesOf(onFrame: (frame: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      const frame = rest.subarray(4, end);
      rest = rest.subarray(end);
      onFrame(frame);
    }
  };
}

export type SentRecord = { key: string; value: string; headers: Record<string, string> };
export type SentBatch = { producerId: number; epoch: number; firstSequence: number; records: SentRecord[] };

/** Record batch, magic 2, not compressed. */
export function batchOf(bytes: Buffer): SentBatch {
  const reader = new Reader(bytes);
  reader.take(8 + 4 + 4 + 1 + 4 + 2 + 4 + 8 + 8);
  const producerId = Number(reader.int64());
  const [epoch, firstSequence] = [reader.int16(), reader.int32()];
  return { producerId, epoch, firstSequence, records: reader.list(() => recordOf(reader)) };
}

function recordOf(reader: Reader): SentRecord {
  const [, , ,] = [reader.varint(), reader.int8(), reader.varint(), reader.varint()];
  const [key, value] = [reader.vartext(), reader.vartext()];
  const headers: Record<string, string> = {};
  for (let left = reader.varint(); left > 0; left -= 1) {
    const name = reader.vartext();
    headers[name] = reader.vartext();
  }
  return { key, value, headers };
}
