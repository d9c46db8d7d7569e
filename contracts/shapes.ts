import type { z } from 'zod';
import type { Word } from '../domain/words.ts';
import * as campaign from '../events/campaign.ts';
import * as definition from '../events/definition.ts';
import { ParticipantKind } from '../events/definition/participants.ts';
import * as settings from '../events/settings.ts';
import * as check from '../events/unit/check.ts';
import * as record from '../events/unit/record.ts';
import * as review from '../events/unit/review.ts';
import * as takingPart from '../events/unit/taking-part.ts';
import * as values from '../events/values.ts';
import { shapeWords } from './words/shapes.ts';

const exported = {
  ...values,
  ...definition,
  ParticipantKind,
  ...settings,
  ...campaign,
  ...takingPart,
  ...check,
  ...review,
  ...record,
};
type Shape = { name: string; schema: z.ZodType; word: Word };

/** The shapes that have words: each is one definition that many schemas refer to, by the name it has in `events/`. */
export const shapes: readonly Shape[] = Object.entries(shapeWords).map(([name, word]) => ({
  name,
  schema: exported[name as keyof typeof shapeWords],
  word,
}));
