import { readFileSync } from 'node:fs';
import type { Word } from '../../domain/words.ts';
import { checkEvents } from '../../events/unit/check.ts';
import { reviewEvents } from '../../events/unit/review.ts';
import { takingPartEvents } from '../../events/unit/taking-part.ts';
import { recordTopic } from '../../kafka/topics.ts';
import type { Schemas } from '../compatible.ts';
import { exampleOf } from '../examples.ts';
import { eventTypes, type EventType } from '../types.ts';
import { asyncapiWords } from '../words/asyncapi.ts';
import { envelopeTitle, envelopeWord } from '../words/envelope.ts';
import { pageWords as words } from '../words/page.ts';
import { promises } from '../words/promises.ts';
import { Html, markup } from './html.ts';
import { example, fields, label, prose } from './parts.ts';
import { shapeSections } from './shapes.ts';

type Group = { id: string; title: Word; types: readonly EventType[] };
type Named = readonly { shape: { type: { value: string } } }[];

const ofUnit = (events: Named): EventType[] =>
  eventTypes.filter(
    ({ category, name }) => category === 'unit' && events.some(({ shape }) => shape.type.value === name),
  );

const parts: readonly Named[] = [takingPartEvents, checkEvents, reviewEvents];
const [takingPart = [], checks = [], reviews = []] = parts.map(ofUnit);
const groups: readonly Group[] = [
  { id: 'campaign', title: words.campaign, types: eventTypes.filter(({ category }) => category === 'campaign') },
  { id: 'taking-part', title: words.takingPart, types: takingPart },
  { id: 'checks', title: words.checks, types: checks },
  { id: 'reviews', title: words.reviews, types: reviews },
  {
    id: 'record',
    title: words.record,
    types: eventTypes.filter(
      (each) => each.category === 'unit' && ![takingPart, checks, reviews].flat().includes(each),
    ),
  },
];

/** The page for people who write readers: one file, nothing from elsewhere. `schemas` are today's. */
export const page = (schemas: Schemas, version: string): string => `<!doctype html>
${body(schemas, version).text}`;

const body = (schemas: Schemas, version: string): Html => markup`<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asyncapiWords.title[0]}</title>
<style>
${new Html(readFileSync(new URL('style.css', import.meta.url), 'utf8'))}</style>
</head>
<body>
${contents()}
<main>
${head(version)}
<section id="promises"><h2>${label(words.promises)}</h2>
${prose(words.promisesNote)}
<ol>
${promises.map(([name, text]) => markup`<li><h3>${label(name)}</h3>${prose(text)}</li>\n`)}</ol>
</section>
<section id="envelope"><h2>${label(envelopeTitle)}</h2>
${prose(envelopeWord)}
${prose(words.notation)}
${fields(schemas['envelope.v1'] ?? {})}
</section>
${groups.map((group) => groupSection(group, schemas))}
<section id="shapes"><h2>${label(words.shapes)}</h2>
${shapeSections(schemas)}</section>
</main>
</body>
</html>
`;

const head = (version: string): Html => markup`<header><h1>${label(asyncapiWords.title)}</h1>
<p class="version">${version}</p>
${prose(words.lead)}
<dl>
<dt>${label(words.topic)}</dt><dd><code>${recordTopic('main')}</code></dd>
<dt>${label(words.howTo)}</dt><dd><a href="../docs/consume.md">docs/consume.md</a></dd>
<dt>${label(words.also)}</dt><dd><a href="asyncapi.json">asyncapi.json</a> · <a href="schemas/">schemas/</a> · <a href="examples/">examples/</a></dd>
</dl>
</header>`;

const contents = (): Html => markup`<nav><h2>${label(words.contents)}</h2>
<a href="#promises">${label(words.promises)}</a>
<a href="#envelope">${label(envelopeTitle)}</a>
${groups.map(contentsOf)}<a href="#shapes">${label(words.shapes)}</a>
</nav>`;

const contentsOf = ({ id, title, types }: Group): Html => markup`<a href="#${id}">${label(title)}</a>
<ul>
${types.map(({ file, title: [vi], name }) => markup`<li><a href="#${file}">${vi}<code>${name}</code></a></li>\n`)}</ul>
`;

const groupSection = (
  { id, title, types }: Group,
  schemas: Schemas,
): Html => markup`<section id="${id}"><h2>${label(title)}</h2>
${id === 'campaign' ? prose(words.examplesNote) : undefined}
${types.map((each) => eventSection(each, schemas))}</section>
`;

const eventSection = ({ type, file, title, when }: EventType, schemas: Schemas): Html => markup`<article id="${file}">
<h3>${label(title)}</h3>
<p class="of"><code>${type}</code> <a href="schemas/${file}.json">${label(words.schema)}</a></p>
${prose(when)}
${fields(schemas[file] ?? {})}
${example(exampleOf(file))}
</article>
`;
