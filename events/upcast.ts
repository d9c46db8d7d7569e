import type { Envelope } from './envelope.ts';

/** Shapes of yesterday to those of today; the only file that will know yesterday. Keys are travel types. */
const older: Record<string, (data: Record<string, unknown>) => { type: string; data: Record<string, unknown> }> = {};

/** The fact inside an envelope, in today's shape. */
export function upcast({ type, data }: Pick<Envelope, 'type' | 'data'>): {
  type: string;
  data: Record<string, unknown>;
} {
  return older[type]?.(data) ?? { type: type.split('.')[2] ?? type, data };
}
