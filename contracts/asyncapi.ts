import { KEEPING, PARTITIONS, recordTopic } from '../kafka/topics.ts';
import type { Schemas } from './compatible.ts';
import { exampleOf } from './examples.ts';
import type { JsonSchema } from './schemas.ts';
import { both, eventTypes, type EventType } from './types.ts';
import { asyncapiWords as words } from './words/asyncapi.ts';
import { promises } from './words/promises.ts';

const ref = (path: string) => ({ $ref: `#/${path}` });
const BINDING = { bindingVersion: '0.5.0' };
const RUN = 'RUN';

/** The AsyncAPI 3.0 document of what goes to Kafka, in one piece: `today` are the schemas of what is written now. */
export const asyncapi = (today: Schemas, version: string): JsonSchema => ({
  asyncapi: '3.0.0',
  id: 'urn:thidua',
  info: { title: both(words.title), version, description: about() },
  defaultContentType: 'application/cloudevents+json',
  servers: { kafka: server },
  channels: {
    record: channel(recordTopic('main'), words.main, words.mainText),
    rehearsal: {
      ...channel(recordTopic(`rehearsal/${RUN}`).replace(RUN, '{run}'), words.rehearsal, words.rehearsalText),
      parameters: { run: { description: both(words.run) } },
    },
  },
  operations: {
    sendToRecord: operation('record', both(words.sendMain)),
    sendToRehearsal: operation('rehearsal', both(words.sendRehearsal)),
  },
  components: {
    messages: Object.fromEntries(eventTypes.map((each) => [each.file, message(each)])),
    messageTraits: { event: trait },
    schemas: together(today),
  },
});

const about = (): string =>
  [both(words.about), ...promises.map(([name, text]) => `**${both(name)}.** ${both(text)}`)].join('\n\n');

const server = {
  host: '{broker}',
  protocol: 'kafka',
  description: both(words.server),
  variables: { broker: { default: 'localhost:9092', description: both(words.host) } },
};

const channel = (address: string, title: readonly [string, string], text: readonly [string, string]) => ({
  address,
  title: both(title),
  description: both(text),
  servers: [ref('servers/kafka')],
  messages: Object.fromEntries(eventTypes.map(({ file }) => [file, ref(`components/messages/${file}`)])),
  bindings: { kafka: { partitions: PARTITIONS, topicConfiguration: kept, ...BINDING } },
});

const kept = {
  'cleanup.policy': [KEEPING['cleanup.policy']],
  'retention.ms': Number(KEEPING['retention.ms']),
  'retention.bytes': Number(KEEPING['retention.bytes']),
};

const operation = (name: string, title: string) => ({ action: 'send', channel: ref(`channels/${name}`), title });

const header = (description: readonly [string, string], rest: JsonSchema = {}) => ({
  type: 'string',
  description: both(description),
  ...rest,
});

/** What every message has. */
const trait = {
  contentType: 'application/cloudevents+json',
  headers: {
    type: 'object',
    required: ['content-type', 'ce_id', 'ce_type', 'ce_specversion'],
    properties: {
      'content-type': header(words.contentType, { const: 'application/cloudevents+json; charset=UTF-8' }),
      ce_id: header(words.ceId),
      ce_type: header(words.ceType),
      ce_specversion: header(words.ceVersion, { const: '1.0' }),
    },
  },
  correlationId: { location: '$message.payload#/correlationid', description: both(words.cause) },
  bindings: { kafka: { key: { type: 'string', description: both(words.key) }, ...BINDING } },
};

const message = ({ type, file, category, title, when }: EventType) => {
  const example = exampleOf(file);
  const narrowed = {
    type: { const: type },
    dataschema: { const: example.dataschema },
    data: ref(`components/schemas/${file}`),
  };
  return {
    name: type,
    title: both(title),
    summary: both(when),
    tags: [{ name: both(words[category]) }],
    traits: [ref('components/messageTraits/event')],
    payload: { allOf: [ref('components/schemas/envelope.v1'), { type: 'object', properties: narrowed }] },
    examples: [{ name: file, summary: both(words.example), payload: example }],
  };
};

/** All schemas in one place: what each defines for itself becomes one shape for all, and no schema is a document of its own. */
function together(schemas: Schemas): JsonSchema {
  const parts = Object.entries(schemas).map(([name, schema]) => ({
    ...Object(schema.$defs),
    [name]: Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keyword.startsWith('$'))),
  }));
  const all = JSON.stringify(Object.assign({}, ...parts));
  return JSON.parse(all.replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
