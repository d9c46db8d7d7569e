import { Argument, Option, type Command } from 'commander';
import { outlook } from '../../domain/unit/outlook.ts';
import type { Building } from '../building.ts';
import { campaignIdOf } from '../campaigns.ts';
import { contextOf, type Context } from '../context.ts';
import { example } from '../example.ts';
import { readId } from '../options.ts';
import { show } from '../print.ts';
import { withTemporal } from '../temporal.ts';
import { statusOf, unitsBy, type Filter, type Seen } from '../unit/asking.ts';
import { nextOf } from '../unit/next.ts';
import { listLines, type Listed } from '../views/unit-list.ts';
import { nextLines } from '../views/unit-next.ts';
import { helpWords } from '../words/help.ts';
import { lookHelp } from '../words/unit-acts.ts';
import { optionHelp } from '../words/unit-options.ts';

/** Questions about units: which there are, and what lies next for one. */
export function unitQuestions(group: Command, building: Building): void {
  const { word, language } = building;
  const list = group
    .command('list')
    .description(word(lookHelp.list))
    .addOption(new Option('--status <status>', word(optionHelp.status)))
    .addOption(new Option('--kind <kind>', word(optionHelp.kind)).argParser(readId))
    .addOption(new Option('--cycle <cycle>', word(optionHelp.cycle)).argParser(readId))
    .addOption(new Option('--phase <phase>', word(optionHelp.phase)).argParser(readId))
    .action((filter: Filter, self: Command) => listUnits(contextOf(self, language), filter));
  example(list, building, 'unit list --status enrolled --kind unit', 'unit list --cycle check-2026 --status missed');
  const next = group
    .command('next')
    .description(word(lookHelp.next))
    .addArgument(new Argument('<unit>', word(helpWords.unitId)).argParser(readId))
    .action((unitId: string, _: unknown, self: Command) => showNext(contextOf(self, language), unitId));
  example(next, building, 'unit next c-dc');
}

const listUnits = (context: Context, filter: Filter): Promise<void> =>
  withTemporal(context, async (session) => {
    const now = new Date().toISOString();
    const units = (await unitsBy(session, await campaignIdOf(session), filter)).map((unit) =>
      listed(unit, filter, now),
    );
    show(session.screen, units, () => listLines(units, filter, session.screen));
  });

/** A unit that its enrolment has yet to reach is new. */
function listed({ unitId, kind, state }: Seen, filter: Filter, now: string): Listed {
  const at = filter.cycle !== undefined || filter.phase !== undefined;
  const there = state && at ? statusOf(state, filter)?.key : undefined;
  return {
    unitId,
    kind: state?.kind ?? kind ?? '',
    name: state?.names.at(-1)?.name ?? '',
    status: state?.status ?? 'new',
    ...(there !== undefined && { at: there }),
    waitsFor: state ? outlook(state, now).waitsFor : { office: 'nobody', for: 'nothing' },
  };
}

const showNext = (context: Context, unitId: string): Promise<void> =>
  withTemporal(context, async (session) => {
    const page = await nextOf(session, unitId);
    show(session.screen, page, () => nextLines(page, session.screen));
  });
