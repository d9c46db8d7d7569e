import type { QueryDefinition } from '@temporalio/common';
import type { campaignQuery, unitQuery } from '../workflows/messages.ts';

type AnswerOf<Query> = Query extends QueryDefinition<infer Answer, infer _Args> ? Answer : never;

/** A campaign and a unit as their workflows answer. */
export type Campaign = AnswerOf<typeof campaignQuery>;
export type Unit = AnswerOf<typeof unitQuery>;
