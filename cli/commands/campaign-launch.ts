import { Argument, Option, type Command } from 'commander';
import { changesBetween, type Change } from '../../domain/definition/changes.ts';
import { campaignStream } from '../../workflows/messages.ts';
import { acting, type Building } from '../building.ts';
import { reasoned } from '../campaign/options.ts';
import { campaignState } from '../campaigns.ts';
import { contextOf, type ActingOptions, type Context, type GlobalOptions } from '../context.ts';
import { assertOf, paperOf, runnableOf } from '../campaign/definition.ts';
import { example } from '../example.ts';
import { wrongUse } from '../faults.ts';
import { begin, speakOf } from '../campaign/launching.ts';
import { show } from '../print.ts';
import { campaignCommand, deliver, doneLines } from '../sending.ts';
import { withTemporal } from '../temporal.ts';
import { enrolmentLines, toldOf } from '../views/enrolment.ts';
import { changeLines, launchLines } from '../views/launch.ts';
import { campaignHelp } from '../words/campaign-acts.ts';
import { enrolInto } from './campaign-enrol.ts';

type Launching = ActingOptions & { settings?: string; enrol?: true };
type Amending = ActingOptions & { settings?: string; reason: string };

export function campaignLaunching(group: Command, building: Building): void {
  const { word, language } = building;
  const sub = (name: string, help: (typeof campaignHelp)[keyof typeof campaignHelp]): Command =>
    acting(group.command(name).description(word(help)), building)
      .addArgument(new Argument('<file>', word(campaignHelp.planFile)))
      .addOption(new Option('--settings <file>', word(campaignHelp.settings)));
  const launching = sub('launch', campaignHelp.launch)
    .addOption(new Option('--enrol', word(campaignHelp.enrolToo)))
    .action((file: string, options: Launching, command: Command) => {
      const { record = 'main' } = command.optsWithGlobals<GlobalOptions>();
      return launch({ ...contextOf(command, language), record }, file, options);
    });
  example(launching, building, 'campaign launch campaigns/btnmt-615.plan.yaml --enrol --dry-run');
  const amending = reasoned(sub('amend', campaignHelp.amend), building).action(
    (file: string, options: Amending, command: Command) => amend(contextOf(command, language), file, options),
  );
  example(
    amending,
    building,
    'campaign amend campaigns/btnmt-615.plan.yaml --reason "Lùi hạn kiểm tra" --document "kind=Quyết định; number=12/QĐ; date=2026-03-02; issuer=Bộ; signer=bt.01; capacity=head"',
  );
}

/** Into `main` where no record is named: a rehearsal's record is its own. */
async function launch(context: Context, file: string, { settings, enrol, ...who }: Launching): Promise<void> {
  const { definition, roster } = runnableOf(file, settings);
  const { campaignId } = definition.plan;
  assertOf(campaignId, context.campaign);
  const rosterFile = file.replace(/\.plan\.yaml$/, '.units.yaml');
  if (enrol && !roster) throw wrongUse('noRosterBeside', { file: rosterFile });
  const { paper, lacking } = paperOf(definition.plan);
  const document = who.document ?? paper;
  const options = { ...who, ...(document && { document }) };
  await withTemporal(context, async (session) => {
    const stream = campaignStream(session.record, campaignId);
    const wish = { type: 'LaunchCampaign', data: { campaignId, definition } };
    const sent = await begin(session, stream, campaignCommand(options, wish));
    const speaks = !sent.dryRun && (await speakOf(session.record));
    const into = { plan: definition.plan, ...(!sent.dryRun && { roster: {} }) };
    const enrolling = { ...who, commandId: `${sent.commandId}.enrol` };
    const enrolled = enrol && (await enrolInto(session, into, rosterFile, enrolling));
    const page = { ...sent, campaignId };
    const state = sent.dryRun ? undefined : await campaignState(session, campaignId);
    const around = { lacking: document ? [] : lacking, speaks, ...(state && { state }) };
    show(session.screen, { ...page, ...(enrolled && { enrolled: toldOf(enrolled) }) }, () => [
      ...launchLines(page, definition, around, session.screen),
      ...(enrolled ? ['', ...enrolmentLines(enrolled, session.screen)] : []),
    ]);
    if (enrolled?.error) throw enrolled.error;
  });
}

/** What changes is shown first, also where it is refused. */
async function amend(context: Context, file: string, { settings, reason, ...who }: Amending): Promise<void> {
  const { definition } = runnableOf(file, settings);
  const { campaignId } = definition.plan;
  assertOf(campaignId, context.campaign);
  await withTemporal({ ...context, campaign: campaignId }, async (session) => {
    const { definition: before } = await campaignState(session, campaignId);
    const changes: Change[] = changesBetween(before, definition);
    if (!session.screen.json) session.screen.write(changeLines(changes, session.screen).join('\n'));
    const command = campaignCommand(who, { type: 'AmendCampaign', data: { definition, reason } });
    const sent = await deliver(session, campaignStream(session.record, campaignId), command);
    show(session.screen, { ...sent, changes }, () => doneLines(sent, session.screen));
  });
}
