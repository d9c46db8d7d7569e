import { Argument, Option, type Command } from 'commander';
import type { Building } from '../building.ts';
import { contextOf, type Context } from '../context.ts';
import { example } from '../example.ts';
import { absent, Fault, EXIT } from '../faults.ts';
import { readText, readWhole } from '../options.ts';
import { rehearsed, type Asked } from '../rehearsing.ts';
import { helpWords } from '../words/help.ts';

export function rehearseCommand(program: Command, building: Building): void {
  const { language, word } = building;
  const command = program
    .command('rehearse')
    .description(word(helpWords.rehearse))
    .addArgument(new Argument('<file>', word(helpWords.file)))
    .addOption(new Option('--units <n>', word(helpWords.units)).argParser(readWhole(0, 999_999_999)))
    .addOption(new Option('--seconds <n>', word(helpWords.seconds)).argParser(readWhole(0, 999_999_999)))
    .addOption(new Option('--seed <seed>', word(helpWords.seed)).argParser(readText))
    .action((file: string, asked: Omit<Asked, 'file'>, self: Command) =>
      rehearse(contextOf(self, language), { file, ...asked }),
    );
  example(command, building, 'rehearse campaigns/btnmt-615.plan.yaml --units 24 --seconds 60');
}

/** The rehearsal shows itself; a machine gets the verdict. Ctrl-C ends what was started first. */
async function rehearse(context: Context, asked: Asked): Promise<void> {
  await mustBePlayable(asked);
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  const verdict = await rehearsed(context, asked, stop.signal).catch((error: unknown) => {
    throw stop.signal.aborted ? new Fault(EXIT.interrupted, 'interrupted') : error;
  });
  if (context.screen.json) context.screen.write(JSON.stringify(verdict, null, 2));
  if (!verdict.ok) throw absent('verdictBad', { run: verdict.run });
}

/** The rehearsal's own limits; it is loaded only when it is wanted. */
async function mustBePlayable({ units, seconds }: Asked): Promise<void> {
  const { SECONDS, UNITS } = await import('../../rehearsal/options.ts');
  if (units !== undefined) readWhole(...UNITS)(String(units));
  if (seconds !== undefined) readWhole(...SECONDS)(String(seconds));
}
