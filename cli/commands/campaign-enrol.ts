import { randomUUID } from 'node:crypto';
import { Argument, Option, type Command } from 'commander';
import { ENCODINGS, readEnrolment, type Encoding, type Reading } from '../../campaigns/enrolment/read.ts';
import type { Plan } from '../../events/definition.ts';
import { campaignStream } from '../../workflows/messages.ts';
import { acting, type Building } from '../building.ts';
import { campaignIdOf, campaignState } from '../campaigns.ts';
import { contextOf, type ActingOptions, type Context } from '../context.ts';
import { assertRoom, enrolAll, forecast, pagesOf, type Wish } from '../campaign/enrolling.ts';
import { example } from '../example.ts';
import { absent, EXIT, type Exit } from '../faults.ts';
import { readChoice, readText } from '../options.ts';
import { show } from '../print.ts';
import { progressOf } from '../progress.ts';
import type { Campaign } from '../states.ts';
import { withTemporal, type Session } from '../temporal.ts';
import { enrolmentLines, toldOf, type EnrolmentReport } from '../views/enrolment.ts';
import { campaignHelp } from '../words/campaign-acts.ts';
import { enrolmentWords } from '../words/enrolment.ts';

type Enrolling = ActingOptions & { kind?: string; skipErrors?: true; sheet?: string; encoding?: Encoding };

export function campaignEnrolment(group: Command, building: Building): void {
  const { word, language } = building;
  const command = acting(group.command('enrol').description(word(campaignHelp.enrol)), building)
    .addArgument(new Argument('<file>', word(campaignHelp.rosterFile)))
    .addOption(new Option('--kind <kind>', word(campaignHelp.kindOfRows)).argParser(readText))
    .addOption(new Option('--skip-errors', word(campaignHelp.skipErrors)))
    .addOption(new Option('--sheet <name>', word(campaignHelp.sheet)).argParser(readText))
    .addOption(new Option('--encoding <encoding>', word(campaignHelp.encoding)).argParser(readChoice(...ENCODINGS)))
    .action((file: string, options: Enrolling, self: Command) => enrol(contextOf(self, language), file, options));
  example(
    command,
    building,
    'campaign enrol don-vi.csv --dry-run',
    'campaign enrol don-vi.xlsx --kind unit --skip-errors',
  );
}

const enrol = (context: Context, file: string, options: Enrolling): Promise<void> =>
  withTemporal(context, async (session) => {
    const campaignId = await campaignIdOf(session);
    const { definition, roster } = await campaignState(session, campaignId);
    if (!definition) throw absent('unknownCampaign', { record: session.record, campaignId });
    const report = await enrolInto(session, { plan: definition.plan, roster }, file, options);
    show(session.screen, toldOf(report), () => enrolmentLines(report, session.screen));
    if (report.error) throw report.error;
    process.exitCode = exitOf(report);
  });

/** Whom a file is enrolled with; without a roster the campaign is not there yet, and nobody can be asked. */
export type Into = { plan: Plan; roster?: Campaign['roster'] };

/** Reads the file, asks whom the engine would refuse, and enrols the others: all or, with `skipErrors`, those that fit. */
export async function enrolInto(
  session: Session,
  into: Into,
  file: string,
  options: Enrolling,
): Promise<EnrolmentReport> {
  const { kind, sheet, encoding, skipErrors = false, dryRun, commandId = randomUUID(), ...who } = options;
  const { campaignId } = into.plan;
  const { record } = session;
  const { units, ...read } = await readEnrolment(file, into.plan, stated({ kind, sheet, encoding }));
  const stream = campaignStream(record, campaignId);
  const wish: Wish = { stream, acting: { ...who, commandId }, pages: pagesOf(units, commandId) };
  const refused = into.roster ? await forecast(session, wish, tellOf(session, 'asking')) : [];
  assertRoom(units, into.roster ?? {});
  const out = new Set(refused.map(({ unitId }) => unitId));
  const fits = skipErrors || read.problems.length + refused.length === 0;
  const kinds = countsOf(units.filter(({ unitId }) => !out.has(unitId)));
  const head = { record, stream, campaignId, file, commandId, skipErrors, fits, kinds, ...read };
  const idle = dryRun || !fits || out.size === units.length;
  if (idle) return { ...head, ...(dryRun && { dryRun }), enrolled: 0, refused, pages: [] };
  return { ...head, ...(await enrolAll(session, wish, tellOf(session, 'sending'))) };
}

/** What was given, without what was not. */
const stated = ({
  kind,
  sheet,
  encoding,
}: Record<'kind' | 'sheet', string | undefined> & { encoding: Encoding | undefined }): Reading => ({
  ...(kind !== undefined && { kind }),
  ...(sheet !== undefined && { sheet }),
  ...(encoding && { encoding }),
});

const tellOf = ({ screen }: Session, words: 'asking' | 'sending') => ({
  ...progressOf(),
  sentence: (done: number, of: number) => screen.word(enrolmentWords[words], { done, of }),
});

function countsOf(units: readonly { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of units) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Wrong rows are wrong use, refused units a refusal; neither is what `--skip-errors` asked to pass over. */
function exitOf({ problems, refused, fits, kinds }: EnrolmentReport): Exit {
  if (!fits) return problems.length > 0 ? EXIT.wrongUse : EXIT.refused;
  return refused.length > 0 && Object.keys(kinds).length === 0 ? EXIT.refused : EXIT.done;
}
