import type { z } from 'zod';
import { campaignEventWords, unitEventWords, type Word } from '../domain/words.ts';
import { eventsOf, travelType, type Category } from '../events/index.ts';
import { campaignWhen } from './words/campaign.ts';
import { fieldsApart } from './words/fields-apart.ts';
import { fieldWords } from './words/fields.ts';
import { unitWhen } from './words/unit.ts';

/** One type of event as it travels: `file` is its name without the prefix, `title` what happened, `when` in a sentence. */
export type EventType = {
  type: string;
  file: string;
  category: Category;
  name: string;
  schema: z.ZodObject;
  title: Word;
  when: Word;
};

const words: Readonly<
  Record<Category, [titles: Readonly<Record<string, Word>>, when: Readonly<Record<string, Word>>]>
> = { campaign: [campaignEventWords, campaignWhen], unit: [unitEventWords, unitWhen] };

/** Every type that is written today, campaigns first, in the order of `events/`. */
export const eventTypes: readonly EventType[] = (Object.keys(eventsOf) as Category[]).flatMap((category) =>
  eventsOf[category].options.map(({ shape }) => {
    const name = shape.type.value;
    const type = travelType(category, name);
    const [title, when] = words[category].map((table) => table[name] ?? unsaid(name)) as [Word, Word];
    return { type, file: type.replace(/^thidua\./, ''), category, name, schema: shape.data, title, when };
  }),
);

/** What a field of an event's data says. */
export const fieldWord = (event: string, field: string): Word =>
  (fieldsApart as Readonly<Record<string, Word>>)[`${event}.${field}`] ??
  (fieldWords as Readonly<Record<string, Word>>)[field] ??
  unsaid(field);

/** Both languages in one line, for places that have room for one text. */
export const both = ([vi, en]: Word): string => `${vi} / ${en}`;

function unsaid(name: string): never {
  throw new Error(`contracts/words has nothing about ${name}`);
}
