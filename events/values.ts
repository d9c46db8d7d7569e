import { z } from 'zod';

/** An id of ours: a unit, a campaign, a cycle, an officer. Never a name. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/);

/** Text for people: NFC, well formed, no control characters but line breaks, up to 4,000 characters. */
export const Text = z
  .string()
  .min(1)
  .max(4_000)
  .refine((text) => text.normalize('NFC') === text, 'NFC')
  // oxlint-disable-next-line no-control-regex -- the very characters that are refused
  .refine((text) => !/[\u0000-\u0009\u000b-\u001f\u007f]|\p{Cs}/u.test(text), 'printable');

/** A calendar date in Việt Nam (+07:00), `YYYY-MM-DD`, that exists. A copy of zod's own pattern, which Temporal's sandbox freezes. */
export const CalendarDate = z.string().regex(new RegExp(z.regexes.date.source), 'Invalid ISO date');

/** `MM-DD` of every year; 29 February is none. */
export const MonthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/)
  .refine((text) => CalendarDate.safeParse(`2001-${text}`).success, 'date');

/** A moment, UTC with milliseconds: `2025-03-31T17:00:00.000Z`. Such texts sort by time. */
export const Instant = z.iso.datetime({ precision: 3 });

export const Sha256 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** A paper (văn bản): who signed is an officer's opaque id; the number may be blank in a draft. */
export const Document = z.strictObject({
  kind: Text,
  number: Text.optional(),
  date: CalendarDate,
  issuer: Text,
  signer: Id,
  capacity: z.enum(['head', 'KT', 'TM', 'TL', 'TUQ']),
  sha256: Sha256.optional(),
});
export type Document = z.infer<typeof Document>;

/** A due date: `by` runs to the end of that day, `before` to the end of the day before. */
export const Due = z.strictObject({ on: CalendarDate, rule: z.enum(['by', 'before']) });
export type Due = z.infer<typeof Due>;

/** The id of an event that was recorded, `stream:sequence`: ASCII, so that it has one form. */
export const EventId = z.string().regex(/^[!-~]{1,300}$/);

/** `type/subtype`, with parameters or without (RFC 9110, 8.3.1). */
const MediaType = z
  .string()
  .max(100)
  .regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(; ?[\w-]+=[\w."-]+)*$/);

/** Evidence: its bytes lie in a content-addressed store, the record has the hash. */
export const Evidence = z.strictObject({
  name: Text,
  sha256: Sha256,
  mediaType: MediaType,
  bytes: z.int().nonnegative(),
});
export type Evidence = z.infer<typeof Evidence>;
