import { showDate } from '../dates.ts';
import { table, type Screen } from '../print.ts';
import type { Supplied } from '../unit/returned.ts';
import { labels, parts } from '../words.ts';
import { listWords, returnWords } from '../words/unit-pages.ts';

/** What was returned to a unit: of what, which item, why, when, and until when it is taken again. */
export const returnedRows = (returned: readonly Supplied[], screen: Screen): string[] =>
  table(
    screen,
    [labels.id, listWords.item, labels.reason, returnWords.returnedOn, returnWords.resubmitBy],
    returned.map(({ on, path, reason, returnedOn, resubmitBy }) => [
      on ?? screen.word(parts.registrations),
      path,
      reason,
      showDate(returnedOn, screen.language),
      resubmitBy === undefined ? '–' : showDate(resubmitBy, screen.language),
    ]),
  );
