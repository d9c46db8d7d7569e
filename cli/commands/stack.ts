import { Option, type Command } from 'commander';
import { lowerStack } from '../../infra/down.mjs';
import { root } from '../../infra/program.mjs';
import { raiseStack } from '../../infra/up.mjs';
import { quiet, speaker, type Say } from '../../infra/words.mjs';
import type { Building } from '../building.ts';
import { contextOf, type Context } from '../context.ts';
import { example } from '../example.ts';
import { absent, EXIT, Fault } from '../faults.ts';
import { readRecords } from '../options.ts';
import { stackFolder } from '../places.ts';
import { show } from '../print.ts';
import { isUp, stackStatus } from '../stack/status.ts';
import { stackLines } from '../views/stack.ts';
import { stackHelp, stackWords } from '../words/stack.ts';

export function stackCommands(program: Command, building: Building): void {
  const { language, word } = building;
  const group = program.command('stack').description(word(stackHelp.group));
  const raising = group
    .command('up')
    .description(word(stackHelp.up))
    .addOption(new Option('--records <records>', word(stackHelp.records)).argParser(readRecords))
    .action((options: { records?: string[] }, command: Command) => up(contextOf(command, language), options));
  example(raising, building, 'stack up', 'stack up --records main,thu-nghiem');
  const looking = group
    .command('status')
    .description(word(stackHelp.status))
    .action((_: unknown, command: Command) => status(contextOf(command, language)));
  example(looking, building, 'stack status', 'stack status --json');
  const lowering = group
    .command('down')
    .description(word(stackHelp.down))
    .addOption(new Option('--force', word(stackHelp.force)))
    .action((options: { force?: true }, command: Command) => down(contextOf(command, language), options));
  example(lowering, building, 'stack down', 'stack down --force');
}

const saying = ({ screen }: Context): Say => (screen.json ? quiet : speaker(screen.language));

/** Ctrl-C while it starts takes it back. */
async function up(context: Context, { records = ['main'] }: { records?: string[] }): Promise<void> {
  const { screen } = context;
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  const say = saying(context);
  const dir = stackFolder();
  const wish = { root, dir, records, say, signal: stop.signal, language: screen.language };
  const { joined } = await raiseStack(wish).catch((error: unknown) => {
    throw stop.signal.aborted ? new Fault(EXIT.interrupted, 'interrupted') : error;
  });
  const now = await stackStatus(dir);
  const served = now.keeper?.records.join(', ') ?? records.join(', ');
  const said = () => ['', screen.word(stackWords.up, { records: served }), ...stackLines(now, screen)];
  show(screen, { joined, ...now }, () => [...said(), screen.word(stackWords.next)]);
}

/** Ends with 3 when a command would find nobody to ask. */
async function status({ screen }: Context): Promise<void> {
  const now = await stackStatus(stackFolder());
  show(screen, { up: isUp(now), ...now }, () => stackLines(now, screen));
  if (!isUp(now)) process.exitCode = EXIT.unreachable;
}

async function down(context: Context, { force = false }: { force?: boolean }): Promise<void> {
  const { screen } = context;
  const { inUseBy, ended, left } = await lowerStack({ dir: stackFolder(), force, say: saying(context) });
  const [user] = inUseBy;
  if (user) throw absent('stackInUse', { command: user.command ?? 'npm start', pid: user.pid });
  if (left.length > 0) throw absent('stackLeft', { what: left.map(({ what, pid }) => `${what} (${pid})`).join(', ') });
  show(screen, { ended }, () => [screen.word(ended.length > 0 ? stackWords.down : stackWords.downNothing)]);
}
