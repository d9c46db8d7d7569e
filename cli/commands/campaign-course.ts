import { Argument, Option, type Command } from 'commander';
import { acting, type Building } from '../building.ts';
import { readParentCycle, reasoned } from '../campaign/options.ts';
import { contextOf, type ActingOptions } from '../context.ts';
import { example } from '../example.ts';
import { readId, readText } from '../options.ts';
import { reportOf, type Texts } from '../campaign/review-report.ts';
import { actOnCampaign } from '../sending.ts';
import { campaignHelp } from '../words/campaign-acts.ts';

const PAPER = '--document "kind=Quyết định; number=12/QĐ; date=2026-03-02; issuer=Bộ; signer=bt.01; capacity=head"';

/** What moves a campaign on: phases, reports, its end. */
export function campaignCourse(group: Command, building: Building): void {
  const { word, language } = building;
  const sub = (name: string, help: (typeof campaignHelp)[keyof typeof campaignHelp]): Command =>
    acting(group.command(name).description(word(help)), building);
  const phase = () => new Argument('<phase>', word(campaignHelp.phase)).argParser(readId);

  const starting = sub('start-phase', campaignHelp.startPhase)
    .addArgument(phase())
    .action((id: string, who: ActingOptions, command: Command) =>
      actOnCampaign(contextOf(command, language), who, { type: 'StartPhase', data: { phase: id } }),
    );
  example(starting, building, `campaign start-phase giai-doan-2 ${PAPER}`);

  reporting(sub('report', campaignHelp.report).addArgument(phase()), building);

  const freezing = sub('freeze', campaignHelp.freeze)
    .addArgument(phase())
    .action((id: string, who: ActingOptions, command: Command) =>
      actOnCampaign(contextOf(command, language), who, { type: 'FreezePhase', data: { phase: id } }),
    );
  example(freezing, building, `campaign freeze giai-doan-1 ${PAPER}`);

  for (const [name, type] of [
    ['close', 'CloseCampaign'],
    ['cancel', 'CancelCampaign'],
  ] as const) {
    const ending = reasoned(sub(name, campaignHelp[name]), building).action(
      ({ reason, ...who }: ActingOptions & { reason: string }, command: Command) =>
        actOnCampaign(contextOf(command, language), who, { type, data: { reason } }),
    );
    example(ending, building, `campaign ${name} --reason "Theo Quyết định số 12/QĐ" ${PAPER}`);
  }
}

type Reporting = ActingOptions & Partial<Texts> & { texts?: string; answers?: ReturnType<typeof readParentCycle> };

function reporting(command: Command, building: Building): void {
  const { word, language } = building;
  for (const name of ['level', 'results', 'weaknesses', 'causes', 'lessons'] as const)
    command.addOption(new Option(`--${name} <text>`, word(campaignHelp[name])).argParser(readText));
  command
    .addOption(new Option('--texts <file>', word(campaignHelp.texts)))
    .addOption(new Option('--answers <campaign/cycle/unit>', word(campaignHelp.answers)).argParser(readParentCycle))
    .action((phase: string, { texts, answers, ...options }: Reporting, self: Command) => {
      const { level, results, weaknesses, causes, lessons, ...who } = options;
      const data = {
        phase,
        ...reportOf({ level, results, weaknesses, causes, lessons }, texts),
        ...(answers && { answers }),
      };
      return actOnCampaign(contextOf(self, language), who, { type: 'IssueReviewReport', data });
    });
  example(command, building, `campaign report giai-doan-1 --texts so-ket.yaml ${PAPER}`);
}
