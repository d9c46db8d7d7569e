// News of commended units (đưa tin điển hình), from the events on Kafka. Needs Node 20 and `npm install kafkajs`.
//
//   KAFKA_BROKERS=localhost:9092 node news.mjs              follows the topic
//   KAFKA_BROKERS=localhost:9092 node news.mjs --until-end  reads what is there, then ends; 1 if a stream waits
//
// --rehearsal reads a rehearsal too, to try this program; a portal in real use never does.
// TOPIC names another topic than thidua.events.v1. STORE (news.json) holds all that must be kept together: how far each
// stream was applied, what waits, and the news. A portal has it in a database and writes it in one transaction.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import kafkajs from 'kafkajs';

const { KAFKA_BROKERS = 'localhost:9092', TOPIC = 'thidua.events.v1', STORE = 'news.json' } = process.env;
const [untilEnd, rehearsal] = ['--until-end', '--rehearsal'].map((option) => process.argv.includes(option));

// The consumer group belongs to the store: whoever loses the store begins again at the beginning.
const empty = () => ({ group: `news-${randomUUID()}`, read: {}, streams: {}, news: {} });
const store = existsSync(STORE) ? JSON.parse(readFileSync(STORE, 'utf8')) : empty();
const lines = [];

/** What each type means for the news; every other type, and every field not named here, is ignored. */
const meanings = {
  'thidua.unit.UnitEnrolled.v1': (unit, { data }) => (unit.name = data.name),
  'thidua.unit.UnitRenamed.v1': (unit, { data }) => (unit.name = data.name),
  'thidua.unit.UnitCommended.v1': (unit, { id, data }) => {
    if (data.subject.kind !== 'unit') return; // a person is an id: whoever may know the name asks the directory
    const { number, date } = data.decision;
    const text = `${unit.name}: ${data.form}, ${data.achievement.description} (${number}, ${date})`;
    store.news[id] = { text, published: true };
    lines.push(`Đưa tin: ${text}`);
  },
  'thidua.unit.CommendationRevoked.v1': (_, { data }) => turn(data.commendationId, false, 'Rút tin'),
  'thidua.unit.CommendationRestored.v1': (_, { data }) => turn(data.commendationId, true, 'Đưa lại tin'),
};

function turn(id, published, word) {
  const item = store.news[id];
  if (!item) return;
  item.published = published;
  lines.push(`${word}: ${item.text}`);
}

const hashOf = (value) => createHash('sha256').update(value, 'utf8').digest('base64url');

/** At least once, in order, becomes exactly once, in order: for each stream 1, 2, 3 …, whatever comes. */
function take(value) {
  const event = JSON.parse(value);
  if (event.source.startsWith('/thidua/rehearsal/') && !rehearsal) return; // nothing that really happened
  const stream = (store.streams[event.subject] ??= { applied: 0, parked: {} });
  if (Number(event.sequence) <= stream.applied) return; // a repeat
  stream.parked[Number(event.sequence)] = value; // applied now, or kept until the missing one comes
  for (let next = stream.parked[stream.applied + 1]; next; next = stream.parked[stream.applied + 1]) {
    const { type, prevhash, ...rest } = JSON.parse(next);
    if (prevhash !== stream.hash) return; // not what the stream wrote: it waits for a person
    meanings[type]?.(stream, rest);
    delete stream.parked[stream.applied + 1];
    stream.applied += 1;
    stream.hash = hashOf(next);
  }
}

/** All of it or nothing, before Kafka hears how far we are: after a crash some events come again and are dropped. */
function save() {
  writeFileSync(`${STORE}.new`, JSON.stringify(store));
  renameSync(`${STORE}.new`, STORE);
  for (const line of lines.splice(0)) console.log(line);
}

/** Streams that wait: for a missing event, or because the chain of hashes is broken there. */
function waiting() {
  const parked = Object.entries(store.streams).filter(([, stream]) => Object.keys(stream.parked).length > 0);
  return parked.map(([subject, { applied, parked: values }]) =>
    values[applied + 1]
      ? `${subject}: sự kiện ${applied + 1} không khớp mã băm`
      : `${subject}: thiếu sự kiện ${applied + 1}`,
  );
}

const kafka = new kafkajs.Kafka({
  clientId: 'news',
  brokers: KAFKA_BROKERS.split(','),
  logLevel: kafkajs.logLevel.ERROR,
});

/** Where each partition ends now, of those that have something new for this store. */
async function ends() {
  const admin = kafka.admin();
  await admin.connect();
  const there = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  const fresh = there.filter(
    ({ partition, low, high }) => Number(high) > Math.max(store.read[partition] ?? 0, Number(low)),
  );
  return new Map(fresh.map(({ partition, high }) => [partition, Number(high)]));
}

/** Until a signal, or until `left` is read. */
async function follow(left) {
  const consumer = kafka.consumer({ groupId: store.group });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  await new Promise((resolve) => {
    const eachBatch = async ({ batch }) => {
      for (const { value } of batch.messages) take(value.toString('utf8'));
      store.read[batch.partition] = Number(batch.lastOffset()) + 1;
      save();
      if (store.read[batch.partition] >= (left.get(batch.partition) ?? Infinity)) left.delete(batch.partition);
      if (untilEnd && left.size === 0) resolve();
    };
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
    void consumer.run({ eachBatch });
  });
  await consumer.disconnect();
}

const left = await ends();
if (!untilEnd || left.size > 0) await follow(left);
for (const line of waiting()) console.error(`Chờ: ${line}`);
process.exitCode = waiting().length > 0 ? 1 : 0;
