import { describe, expect, test } from '@jest/globals';
import { canonical, hashOf } from '../../events/canonical.ts';
import { actorOf, actorText, inscribe, type Envelope } from '../../events/envelope.ts';
import { categoryOf, readEvent, travelType } from '../../events/index.ts';
import { upcast } from '../../events/upcast.ts';

const actor = { id: 'o-7', office: 'standingAgency', unitId: 'bo' };
const circumstance = { time: '2024-06-03T02:00:00.000Z', actor, commandId: 'w-1', correlationId: 'w-1' };
const event = {
  type: 'thidua.campaign.CyclePaused.v1',
  data: { cycleId: 'x1', reason: 'Bão', effectiveOn: '2024-06-03' },
};
const place = { record: 'main', streamId: 'campaign/hoc-tap', sequence: 1 };
const written = inscribe(place, circumstance, event);

describe('an event that is written down', () => {
  test('is a CloudEvent whose bytes are its canonical text', () => {
    expect(written.envelope).toEqual({
      specversion: '1.0',
      id: 'campaign/hoc-tap:1',
      source: '/thidua/main',
      type: 'thidua.campaign.CyclePaused.v1',
      subject: 'campaign/hoc-tap',
      partitionkey: 'campaign/hoc-tap',
      time: '2024-06-03T02:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:thidua:schema:campaign.CyclePaused:1',
      sequence: '0000000001',
      sequencetype: 'Integer',
      correlationid: 'w-1',
      causationid: 'w-1',
      actor: 'standingAgency:o-7@bo',
      data: event.data,
    });
    expect(written.value).toBe(canonical(written.envelope));
    expect(written.hash).toBe(hashOf(written.value));
  });

  test('names the hash of the one before it, but for the first', () => {
    const next = inscribe({ ...place, sequence: 2, prevhash: written.hash }, circumstance, event);
    expect(next.envelope.prevhash).toBe(written.hash);
    expect(inscribe({ ...place, prevhash: undefined }, circumstance, event).value).toBe(written.value);
  });

  test('reads back as the fact, its place, its time and who typed it', () =>
    expect(readEvent(written.value)).toEqual({
      envelope: written.envelope,
      category: 'campaign',
      event: {
        type: 'CyclePaused',
        data: event.data,
        id: 'campaign/hoc-tap:1',
        sequence: 1,
        time: '2024-06-03T02:00:00.000Z',
        actor,
      },
    }));
});

describe('damage: what no stream could have written', () => {
  const altered = (over: Partial<Record<keyof Envelope, unknown>>) => canonical({ ...written.envelope, ...over });
  test.each<[string, string, string]>([
    ['no JSON', '{"a":', 'no canonical JSON'],
    ['JSON with a float', '{"a":1.5}', 'no canonical JSON'],
    ['spaces between', JSON.stringify(written.envelope, undefined, 1), 'not the canonical text'],
    ['keys in another order', JSON.stringify(written.envelope), 'not the canonical text'],
    ['no envelope', '{"a":1}', '{"a":1}: no envelope'],
    ['an attribute too many', canonical({ ...written.envelope, more: 1 }), 'no envelope'],
    ['no actor', altered({ actor: 'somebody' }), 'no envelope'],
    [
      'another sequence than its id says',
      altered({ sequence: '0000000002' }),
      'campaign/hoc-tap:1: found at campaign/hoc-tap:2',
    ],
    ['another key than its stream', altered({ partitionkey: 'campaign/khac' }), 'of campaign/khac'],
    [
      'a stream of no kind',
      altered({ subject: 'constructor/x', partitionkey: 'constructor/x', id: 'constructor/x:1' }),
      'constructor/x:1: subject',
    ],
    [
      'an event of another kind of stream',
      altered({ type: 'thidua.unit.CyclePaused.v1' }),
      'no stream that has thidua.unit',
    ],
    ['an unknown version', altered({ type: 'thidua.campaign.CyclePaused.v2' }), 'v2 does not fit its schema'],
    ['an unknown event', altered({ type: 'thidua.campaign.CycleSang.v1' }), 'does not fit its schema'],
    [
      'data that does not fit',
      altered({ data: { cycleId: 'x 1' } }),
      'campaign/hoc-tap:1: thidua.campaign.CyclePaused.v1 does not fit',
    ],
  ])('%s', (_, value, message) => {
    expect(() => readEvent(value)).toThrow(expect.objectContaining({ name: 'DamagedEvent' }));
    expect(() => readEvent(value)).toThrow(message);
  });
});

describe('names that travel', () => {
  test('actors, both ways', () => {
    expect(actorOf(actorText(actor))).toEqual(actor);
    for (const text of ['', 'o-7', 'Office:o-7@bo', 'office:o 7@bo', 'office:@bo', 'office:o-7@'])
      expect(actorOf(text)).toBeUndefined();
  });

  test('streams, in a rehearsal too', () => {
    expect(
      ['campaign/c', 'unit/c/u', 'rehearsal/r1/unit/c/u', 'rehearsal/r1', 'dossier/d', ''].map(categoryOf),
    ).toEqual(['campaign', 'unit', 'unit', undefined, undefined, undefined]);
  });

  test('types', () => {
    expect(travelType('unit', 'CheckReported')).toBe('thidua.unit.CheckReported.v1');
    expect(upcast({ type: 'thidua.unit.CheckReported.v1', data: {} })).toEqual({ type: 'CheckReported', data: {} });
  });
});
