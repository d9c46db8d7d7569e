import { createServer, type AddressInfo, type Socket } from 'node:net';
import * as wire from './stub-wire.ts';
import type { SentBatch, SentRecord } from './stub-wire.ts';

/** After a batch is in the log: acknowledge it, cut the connection, or answer with an error. */
export type Fate = 'acknowledge' | 'drop' | 'error';

export type StubBroker = {
  address: string;
  /** Each partition's log, in the order of appending. */
  logs: SentRecord[][];
  /** What happened so far. */
  seen: { requests: number; producers: number; drop: number; error: number; duplicates: number; outOfOrder: number };
  close(): Promise<void>;
};

const PARTITIONS = 12;
const NODE = 1;
const DUPLICATES_KNOWN = 5;
const Code = { none: 0, unknownTopic: 3, outOfOrder: 45, unknown: -1 };
const Api = { produce: 0, metadata: 3, apiVersions: 18, initProducerId: 22 };
/** As kafkajs 2.2.4 speaks them: api, least and greatest version. */
// prettier-ignore
const VERSIONS = [[Api.produce, 3, 7], [Api.metadata, 4, 6], [Api.apiVersions, 0, 2], [Api.initProducerId, 0, 1]];

type Appended = { firstSequence: number; lastSequence: number; offset: number };

/**
 * A broker of one topic that keeps Kafka's rules for idempotent producers and treats acknowledgements as `fate` says.
 * Source: `ProducerStateEntry.findDuplicateBatch`, `ProducerAppendInfo.checkSequence` of apache/kafka.
 */
export async function startStubBroker(topic: string, fate: () => Fate): Promise<StubBroker> {
  const logs: SentRecord[][] = Array.from({ length: PARTITIONS }, () => []);
  const seen = { requests: 0, producers: 0, drop: 0, error: 0, duplicates: 0, outOfOrder: 0 };
  const append = appendingTo(logs, seen);
  const sockets = new Set<Socket>();

  const answer = (socket: Socket, frame: Buffer): void => {
    const reader = new wire.Reader(frame);
    const [api, version, correlation] = [reader.int16(), reader.int16(), reader.int32()];
    reader.text();
    const reply = (body: Buffer) => socket.write(wire.framed(Buffer.concat([wire.int32(correlation), body])));
    if (api === Api.apiVersions) reply(apiVersions(version));
    else if (api === Api.metadata) reply(metadata(topic, reader, socket.localPort ?? 0));
    else if (api === Api.initProducerId) reply(producerId((seen.producers += 1)));
    else if (api === Api.produce) produce(reader, socket, reply);
    else socket.destroy();
  };

  const produce = (reader: wire.Reader, socket: Socket, reply: (body: Buffer) => void): void => {
    seen.requests += 1;
    const topics = readProduce(reader);
    const answers = topics.map(({ name, parts }) => ({ name, parts: parts.map(({ id, batch }) => append(id, batch)) }));
    const chosen = fate();
    if (chosen !== 'acknowledge') seen[chosen] += 1;
    if (chosen === 'drop') socket.destroy();
    else reply(produced(answers, chosen === 'error'));
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on(
      'data',
      wire.framesOf((frame) => answer(socket, frame)),
    );
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, logs, seen, close };
}

type Answer = { partition: number; code: number; offset: number };

function appendingTo(logs: SentRecord[][], seen: StubBroker['seen']) {
  const states = new Map<string, Appended[]>();
  return (partition: number, { producerId: id, epoch, firstSequence, records }: SentBatch): Answer => {
    const log = logs[partition] ?? [];
    const stateKey = `${partition} ${id} ${epoch}`;
    const state = states.get(stateKey) ?? [];
    const lastSequence = firstSequence + records.length - 1;
    const same = state.find((one) => one.firstSequence === firstSequence && one.lastSequence === lastSequence);
    if (id >= 0 && same) {
      seen.duplicates += 1;
      return { partition, code: Code.none, offset: same.offset };
    }
    const last = state.at(-1)?.lastSequence;
    if (id >= 0 && last !== undefined && firstSequence !== last + 1) {
      seen.outOfOrder += 1;
      return { partition, code: Code.outOfOrder, offset: -1 };
    }
    const offset = log.length;
    log.push(...records);
    states.set(stateKey, [...state, { firstSequence, lastSequence, offset }].slice(-DUPLICATES_KNOWN));
    return { partition, code: Code.none, offset };
  };
}

function readProduce(reader: wire.Reader) {
  reader.text();
  reader.take(2 + 4);
  return reader.list(() => ({
    name: reader.text(),
    parts: reader.list(() => ({ id: reader.int32(), batch: wire.batchOf(reader.take(reader.int32())) })),
  }));
}

function produced(topics: { name: string; parts: Answer[] }[], failed: boolean): Buffer {
  const part = ({ partition, code, offset }: Answer) =>
    Buffer.concat([
      wire.int32(partition),
      wire.int16(failed ? Code.unknown : code),
      wire.int64(offset),
      wire.int64(-1),
      wire.int64(0),
    ]);
  const answers = topics.map(({ name, parts }) => Buffer.concat([wire.text(name), wire.list(parts.map(part))]));
  return Buffer.concat([wire.list(answers), wire.int32(0)]);
}

function apiVersions(version: number): Buffer {
  const known = VERSIONS.map((range) => Buffer.concat(range.map((bound) => wire.int16(bound))));
  const throttle = version === 0 ? [] : [wire.int32(0)];
  return Buffer.concat([wire.int16(Code.none), wire.list(known), ...throttle]);
}

const producerId = (id: number): Buffer =>
  Buffer.concat([wire.int32(0), wire.int16(Code.none), wire.int64(id), wire.int16(0)]);

function metadata(topic: string, reader: wire.Reader, port: number): Buffer {
  const node = Buffer.concat([wire.int32(NODE), wire.text('127.0.0.1'), wire.int32(port), wire.noText]);
  const described = reader.list(() => reader.text()).map((name) => topicOf(name, name === topic));
  return Buffer.concat([wire.int32(0), wire.list([node]), wire.text('stub'), wire.int32(NODE), wire.list(described)]);
}

function topicOf(name: string, known: boolean): Buffer {
  const nodes = wire.list([wire.int32(NODE)]);
  const partition = (id: number) =>
    Buffer.concat([wire.int16(Code.none), wire.int32(id), wire.int32(NODE), nodes, nodes, wire.list([])]);
  const partitions = known ? Array.from({ length: PARTITIONS }, (_, id) => partition(id)) : [];
  const code = wire.int16(known ? Code.none : Code.unknownTopic);
  return Buffer.concat([code, wire.text(name), wire.int8(0), wire.list(partitions)]);
}
