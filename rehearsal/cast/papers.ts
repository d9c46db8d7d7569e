import type { Document, Evidence } from '../../events/values.ts';
import { hashOf } from '../../events/canonical.ts';
import { numberOn } from './house.ts';

/** A paper of a unit, which prints the unit's name of that date. */
export function unitPaper(kind: string, sign: string, date: string, issuer: string, signer: string): Document {
  return { kind, number: `${numberOn(date, 3)}/${sign}`, date, issuer, signer, capacity: 'head' };
}

/** Proof whose bytes lie in the evidence store; the record has its hash. */
export const evidenceOf = (name: string): Evidence => ({
  name,
  sha256: hashOf(name),
  mediaType: 'application/pdf',
  bytes: 20_000 + ((name.length * 977) % 60_000),
});
