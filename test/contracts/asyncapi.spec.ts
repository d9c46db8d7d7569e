import { describe, expect, test } from '@jest/globals';
import { Parser, type AsyncAPIDocumentInterface } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { eventTypes } from '../../contracts/types.ts';
import type { Envelope } from '../../events/envelope.ts';
import { KEEPING, PARTITIONS, recordTopic } from '../../kafka/topics.ts';

type Document = { [part: string]: Document };
const text = readFileSync(new URL('../../contracts/asyncapi.json', import.meta.url), 'utf8');
const parse = async (document: string) => {
  const { document: found, diagnostics } = await new Parser().parse(document);
  return { found, said: diagnostics.map(({ code, path }) => `${code} ${path.join('/')}`) };
};
/** There is a 3.1 too; readers' tools know 3.0 better. */
const EXPECTED = ['asyncapi-latest-version asyncapi'];

describe('contracts/asyncapi.json', () => {
  test('is a good AsyncAPI 3.0 document of all types', async () => {
    const { found, said } = await parse(text);
    expect(said).toEqual(EXPECTED);
    expect((found as AsyncAPIDocumentInterface).version()).toBe('3.0.0');
    const names = (found as AsyncAPIDocumentInterface)
      .messages()
      .all()
      .map((message) => message.name());
    expect(new Set(names)).toEqual(new Set(eventTypes.map(({ type }) => type)));
  });

  test('has an example of each message, which fits it; broken ones do not', async () => {
    const ajv = new Ajv({ strict: false });
    (formats as unknown as { default: (ajv: Ajv) => void }).default(ajv);
    const { found } = await parse(text);
    for (const message of found!.messages().all()) {
      const fits = ajv.compile(message.payload()!.json());
      const { data, ...rest } = message.examples().all()[0]!.payload() as Envelope;
      expect([message.name(), fits({ ...rest, data }), fits.errors]).toEqual([message.name(), true, null]);
      const { effectiveOn: _, ...undated } = data;
      const broken = [
        { ...rest, data: undated },
        { ...rest, data, type: 'thidua.unit.Other.v1' },
        { ...rest, data, actor: 1 },
      ];
      expect([message.name(), broken.map((payload) => fits(payload))]).toEqual([message.name(), [false, false, false]]);
    }
  });

  test('is checked: an operation on a channel that is not there is told', async () => {
    const document = JSON.parse(text) as Document;
    Object.assign(document.operations!.sendToRecord!.channel!, { $ref: '#/channels/nowhere' });
    expect((await parse(JSON.stringify(document))).said).toContain('invalid-ref operations/sendToRecord/channel/$ref');
  });

  test('names the topic, its partitions and what is kept, as the worker makes it', () => {
    const { record, rehearsal } = (JSON.parse(text) as Document).channels as Document;
    expect([record!.address, rehearsal!.address]).toEqual([recordTopic('main'), 'thidua.rehearsal.{run}.v1']);
    expect(record!.bindings!.kafka).toMatchObject({
      partitions: PARTITIONS,
      topicConfiguration: { 'cleanup.policy': [KEEPING['cleanup.policy']], 'retention.ms': -1, 'retention.bytes': -1 },
    });
  });
});
