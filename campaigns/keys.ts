import { distance } from 'fastest-levenshtein';
import { z } from 'zod';

/** Keys that may stand at a place of a schema; of a union, those of all its branches. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => keysAt(option, path)))];
  if (schema instanceof z.ZodOptional) return keysAt(schema.def.innerType, path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.def.shape);
    const inner = schema.def.shape[String(step)];
    return inner ? keysAt(inner, rest) : [];
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.def.element, rest);
  return schema instanceof z.ZodRecord ? keysAt(schema.def.valueType, rest) : [];
}

/** The key that was most likely meant; `undefined` where none is near. */
export function nearestKey(typed: string, known: readonly string[]): string | undefined {
  const near = (key: string) => distance(typed.toLowerCase(), key.toLowerCase());
  const [best] = known.toSorted((a, b) => near(a) - near(b));
  return best !== undefined && near(best) <= 1 + Math.floor(typed.length / 4) ? best : undefined;
}
