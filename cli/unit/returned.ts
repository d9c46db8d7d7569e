import type { Unit } from '../states.ts';

/** An item that was returned and is yet to be supplied: of the registration, or `on` a cycle or phase. */
export type Supplied = { on?: string; path: string; reason: string; returnedOn: string; resubmitBy?: string };
type Returned = NonNullable<Unit['registration']['returned']>;

/** All that a unit has to supply, of what was returned to it. */
export const returnedOf = ({ status, registration, checks, reviews }: Unit): Supplied[] => [
  ...(status === 'returned' ? itemsOf(registration.returned) : []),
  ...Object.values(checks).flatMap((check) =>
    check.status === 'returned' ? itemsOf(check.returned, check.cycleId) : [],
  ),
  ...Object.values(reviews).flatMap((review) =>
    review.status === 'returned' ? itemsOf(review.returned, review.phase) : [],
  ),
];

const itemsOf = (returned: Returned | undefined, on?: string): Supplied[] =>
  (returned?.items ?? []).map((item) => ({
    ...item,
    returnedOn: returned?.on ?? '',
    ...(on !== undefined && { on }),
    ...(returned?.resubmitBy !== undefined && { resubmitBy: returned.resubmitBy }),
  }));
