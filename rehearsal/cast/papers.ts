import type { Actor } from '../../events/envelope.ts';
import type { Document, Evidence } from '../../events/values.ts';
import { hashOf } from '../../events/canonical.ts';
import { dayNumber } from '../../domain/calendar.ts';

/** Who types. Ids are opaque: no event names a natural person. */
export const HR: Actor = { id: 'cb-0101', office: 'standingAgency', unitId: 'vu-tccb' };
export const HR_SECOND: Actor = { id: 'cb-0102', office: 'standingAgency', unitId: 'vu-tccb' };
export const HEAD: Actor = { id: 'cb-0001', office: 'head', unitId: 'lanh-dao-bo' };
export const SECRETARY: Actor = { id: 'cb-0201', office: 'councilSecretary', unitId: 'hoi-dong-tdkt' };
export const INSPECTOR: Actor = { id: 'cb-0301', office: 'inspector', unitId: 'thanh-tra-bo' };

/** On 2025-03-01 the two ministries became one (Nghị định 35/2025/NĐ-CP). */
export const REORGANISED_ON = '2025-03-01';
const before = { name: 'Bộ Tài nguyên và Môi trường', suffix: 'BTNMT' };
const after = { name: 'Bộ Nông nghiệp và Môi trường', suffix: 'BNNMT' };
const ministryOn = (date: string) => (date < REORGANISED_ON ? before : after);

/** A number as a registry would give it: it grows through the year. */
const numberOn = (date: string, pace: number): number =>
  1 + (dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`)) * pace + (dayNumber(date) % pace);

const SIGNERS = {
  head: { signer: HEAD.id, capacity: 'head' },
  deputy: { signer: 'cb-0002', capacity: 'KT' },
  hr: { signer: 'cb-0100', capacity: 'TL' },
  council: { signer: 'cb-0003', capacity: 'TM' },
} as const;
type Signer = keyof typeof SIGNERS;

/** A paper of the ministry, under the name that it bears on that date. */
export function ministryPaper(kind: string, sign: string, date: string, by: Signer): Document & { number: string } {
  const { name, suffix } = ministryOn(date);
  return { kind, number: `${numberOn(date, 11)}/${sign}-${suffix}`, date, issuer: name, ...SIGNERS[by] };
}

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
