import type { createFanOut } from './fan-out.ts';
import type { createPublishing } from './publish-events.ts';

/** What workflows may ask for; they see the types only. */
export type Activities = ReturnType<typeof createPublishing> & ReturnType<typeof createFanOut>;
