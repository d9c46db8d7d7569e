import { ApplicationFailure, condition } from '@temporalio/workflow';
import type { CampaignCommand } from '../domain/campaign/commands.ts';
import type { Campaign } from '../domain/campaign/state.ts';
import { dateAt } from '../domain/calendar.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';

type Rules = {
  asks: (state: Campaign, now: string) => CampaignCommand[];
  nextAsk: (state: Campaign) => string | undefined;
};
type Stream = {
  journal: Pick<Journal<Campaign>, 'state' | 'horizon'>;
  now: () => string;
  clock: Clock;
  handle: (command: unknown) => Promise<unknown>;
  isLeaving: () => boolean;
};

/** The calendar's own closes: asked once when they are due; a refusal is recorded and left to HR. */
export function openAsking({ asks, nextAsk }: Rules, { journal, now, clock, handle, isLeaving }: Stream) {
  /** In a rehearsal a close that would be asked for at or after the next act waits for it. */
  const next = (): string | undefined => {
    const at = nextAsk(journal.state);
    return at !== undefined && (journal.horizon === undefined || at < journal.horizon) ? at : undefined;
  };
  const run = async (): Promise<void> => {
    for (;;) {
      await condition(() => !isLeaving());
      const at = next();
      const moved = (): boolean => isLeaving() || next() !== at;
      if (at === undefined) {
        await condition(moved);
        continue;
      }
      const wait = clock.until(at);
      if (wait > 0 && (await condition(moved, wait, { summary: `chốt đợt · ${dateAt(at)}` }))) continue;
      if (isLeaving()) continue;
      for (const command of asks(journal.state, now())) await handle(command).catch(leftToHr);
      if (next() === at) await condition(moved);
    }
  };
  return { run };
}

function leftToHr(error: unknown): void {
  if (!(error instanceof ApplicationFailure)) throw error;
}
