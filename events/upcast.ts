import type { Envelope } from './envelope.ts';

/**
 * The fact inside an envelope, in today's shape; the only file that will know yesterday's. Every event is at version 1;
 * one of another version keeps its whole type and fits nothing.
 */
export const upcast = ({
  type,
  data,
}: Pick<Envelope, 'type' | 'data'>): { type: string; data: Record<string, unknown> } => ({
  type: type.replace(/^thidua\.[a-z]+\.(.+)\.v1$/, '$1'),
  data,
});
