import type { z } from 'zod';
import type { Criterion } from '../../../events/definition.ts';
import type { Answer } from '../../../events/unit/check.ts';
import { evidenceOf } from '../papers.ts';
import type { Random } from '../random.ts';
import { resultOf } from '../texts.ts';

/** An answer to each criterion, of its type; a title only by whom it was given to. */
export const answersTo = (
  criteria: readonly z.infer<typeof Criterion>[],
  random: Random,
  holdsTitle: boolean,
): Answer[] => criteria.map((criterion) => answerTo(criterion, random, holdsTitle));

function answerTo(
  { id, type, title, atLeast }: z.infer<typeof Criterion>,
  random: Random,
  holdsTitle: boolean,
): Answer {
  const proven = (value: Answer['value']): Answer => ({
    criterion: id,
    value,
    evidence: [evidenceOf(`${id}: ${String(value)}`)],
  });
  switch (type) {
    case 'narrative':
      return { criterion: id, value: resultOf(random) };
    case 'numeric':
      return { criterion: id, value: (atLeast ?? 50) + random.between(-5, 20) };
    case 'boolean':
      return random.chance(60) ? proven(true) : { criterion: id, value: false };
    case 'externalTitle':
      return holdsTitle && title !== undefined ? proven(title) : { criterion: id, value: false };
  }
}
