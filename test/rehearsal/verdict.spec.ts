import { describe, expect, test } from '@jest/globals';
import { inscribe, type Envelope } from '../../events/envelope.ts';
import { travelType } from '../../events/index.ts';
import type { Recorded as Message } from '../../kafka/source.ts';
import { decisionsHash } from '../../rehearsal/decisions.ts';
import { dryRun } from '../../rehearsal/dry-run.ts';
import { Fold } from '../../rehearsal/fold.ts';
import { clockFor, realTimeOf } from '../../rehearsal/pacing.ts';
import { verdictText } from '../../rehearsal/telling.ts';
import { DRY_RECORD, judge, latenessIn, type Evidence } from '../../rehearsal/verdict.ts';
import { scriptOf } from '../support/rehearsal.ts';

const script = scriptOf('verdict', 8);
const dry = dryRun(script, DRY_RECORD);
const record = 'rehearsal/r-1';
const clock = clockFor(script, 20, 1_000_000);
const told = dryRun(script, record);

/** What the topic of a faultless run would hold, three days of the campaign after each event. */
function messages(): Message[] {
  return told.streams.flatMap(({ streamId, category, events }) => {
    let prevhash: string | undefined;
    return events.map(({ type, data, sequence, time, actor }, offset): Message => {
      const circumstance = { time, actor, commandId: 'c', correlationId: 'c' };
      const place = { record, streamId, sequence, prevhash };
      const { value, hash } = inscribe(place, circumstance, { type: travelType(category, type), data });
      prevhash = hash;
      return { partition: 0, offset, timestamp: realTimeOf(time, clock) + 3 * clock.msPerDay, key: streamId, value };
    });
  });
}

const altered = (message: Message, change: (envelope: Envelope) => object): Message => {
  const envelope = JSON.parse(message.value) as Envelope;
  return { ...message, value: JSON.stringify({ ...envelope, ...change(envelope) }) };
};

function judged(topic: readonly Message[], over: Partial<Evidence> = {}) {
  const fold = new Fold();
  const late = topic.flatMap((message) => fold.take(message)).flatMap((fact) => latenessIn(fact, clock));
  const none = { surprises: [], unpublished: [], unequal: [] };
  return judge({ script, run: 'r-1', record, dry, fold, late, seconds: 20.04, ...none, ...over });
}

const checksOf = ({ failures }: ReturnType<typeof judged>): string[] => [
  ...new Set(failures.map(({ check }) => check)),
];
const middle = (topic: readonly Message[]): number => topic.findIndex(({ value }) => value.includes('CheckReported'));

describe('a faultless run', () => {
  test('is ok, and says what it counted', () => {
    const { verdict, failures } = judged(messages());
    expect(failures).toEqual([]);
    expect(verdict).toMatchObject({
      ...{ ok: true, campaign: 'btnmt-615', run: 'r-1', units: 8, streams: 10, gaps: 0, duplicatesDropped: 0 },
      ...{
        events: messages().length,
        foldEqualsWorkflow: 10,
        seconds: 20,
        lateness: { p50: 3, max: 3 },
        seed: 'verdict',
      },
    });
    const keys = ['ok', 'campaign', 'run', 'units', 'streams', 'events', 'gaps', 'duplicatesDropped'];
    const more = ['foldEqualsWorkflow', 'seconds', 'lateness', 'seed', 'decisions', 'example'];
    expect(Object.keys(verdict)).toEqual([...keys, ...more]);
  });

  test('a repeat with the same bytes is dropped', () => {
    const topic = messages();
    const { verdict } = judged([...topic, ...topic.slice(0, 5)]);
    expect(verdict).toMatchObject({ ok: true, duplicatesDropped: 5, events: topic.length });
  });

  test('decides as the deciders alone do, whatever the record is called', () => {
    expect(judged(messages()).verdict.decisions).toBe(decisionsHash(dry.streams, DRY_RECORD));
  });
});

describe('not ok, and says where', () => {
  test('an event is missing', () => {
    const topic = messages();
    const stream = topic[middle(topic)]?.key;
    const result = judged(topic.toSpliced(middle(topic), 1));
    expect(result.verdict).toMatchObject({ ok: false, gaps: 1 });
    expect(result.failures).toContainEqual(expect.objectContaining({ check: 'gaps', stream }));
  });

  test('two texts lie in one place', () => {
    const topic = messages();
    const twice = altered(topic[0] as Message, () => ({ time: '2024-03-14T01:00:00.000Z' }));
    expect(checksOf(judged([...topic, twice]))).toEqual(['equivocation']);
  });

  test('a text was altered: the chain of hashes breaks after it', () => {
    const topic = messages();
    const at = middle(topic);
    topic[at] = altered(topic[at] as Message, ({ data }) => ({ data: { ...data, note: 'thêm vào' } }));
    expect(checksOf(judged(topic))).toEqual(['chain', 'decisions']);
  });

  test('a text that no stream could have written', () => {
    const topic = messages();
    const foreign = { ...(topic[0] as Message), value: '{}' };
    expect(checksOf(judged([...topic, foreign]))).toEqual(['damage']);
  });

  test('a stream is absent', () => {
    const lost = messages().at(-1)?.key;
    const result = judged(messages().filter(({ key }) => key !== lost));
    expect(checksOf(result)).toEqual(['streams', 'decisions']);
    expect(result.failures[0]).toMatchObject({ expected: '10', found: '9' });
  });

  test('an answer is unlike the script, a workflow is unlike its fold, an event is not published', () => {
    const failure = { stream: 's', expected: 'a', found: 'b' };
    const result = judged(messages(), {
      surprises: [{ ...failure, at: '2024-03-13T01:00:00.000Z', command: 'Enrol' }],
      unpublished: [{ ...failure, check: 'unpublished' }],
      unequal: [{ ...failure, check: 'fold' }],
    });
    expect(checksOf(result)).toEqual(['script', 'unpublished', 'fold']);
    expect(result.verdict).toMatchObject({ ok: false, foldEqualsWorkflow: 9 });
    const said = verdictText(result.verdict, result.failures, 'vi');
    expect(said).toContain('KHÔNG ĐẠT: 3 chỗ sai.');
    expect(said).toContain('Trạng thái khác workflow: s: cần a, gặp b');
  });
});
