import { campaignEventWords, unitEventWords, type Word } from '../domain/words.ts';
import { eventsOf, travelType, type Category } from '../events/index.ts';
import { absent } from './faults.ts';
import { nearest } from './nearest.ts';
import type { Screen } from './print.ts';
import { nearWords } from './words/events.ts';

/** Every type of event, campaigns' first: its name, how it travels, what it says. */
export const eventTypes: readonly { name: string; type: string; category: Category; word: Word }[] = (
  Object.keys(eventsOf) as Category[]
).flatMap((category) =>
  eventsOf[category].options.map(({ shape }) => {
    const name: string = shape.type.value;
    const words: Readonly<Record<string, Word>> = category === 'campaign' ? campaignEventWords : unitEventWords;
    return { name, type: travelType(category, name), category, word: words[name] ?? [name, name] };
  }),
);

/** The JSON Schema of a type's data, named short (`CheckReported`), as it travels, or in between (`unit.CheckReported`). */
export async function schemaOfType(typed: string, { word }: Screen): Promise<Readonly<Record<string, unknown>>> {
  const { schemaOf } = await import('../contracts/schemas.ts');
  const found = eventTypes.find(({ name, type, category }) =>
    [name, type, `${category}.${name}`, `${category}.${name}.v1`].some(
      (form) => form.toLowerCase() === typed.toLowerCase(),
    ),
  );
  const schema = found && schemaOf(found.type);
  if (schema) return schema;
  const near = nearest(
    typed.replace(/^thidua\.\w+\.|\.v\d+$/g, ''),
    eventTypes.map(({ name }) => name),
  );
  throw absent('unknownType', { value: typed, near: near === undefined ? '' : word(nearWords.near, { near }) });
}
