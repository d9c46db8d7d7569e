import { Argument, Option, type Command } from 'commander';
import type { Building } from '../building.ts';
import { contextOf, type Context, type GlobalOptions } from '../context.ts';
import { example } from '../example.ts';
import { findEvent, readEventId, type EventId } from '../events-get.ts';
import { eventTypes, schemaOfType } from '../events-schema.ts';
import { wrongUse } from '../faults.ts';
import { readStream, readText, readWhole } from '../options.ts';
import { show, table } from '../print.ts';
import { tail, type Tailing } from '../tail.ts';
import { oneEventLines } from '../views/one-event.ts';
import { eventsHelp, eventWords } from '../words/events.ts';
import { helpWords } from '../words/help.ts';

export function eventsCommands(program: Command, building: Building): void {
  const { language, word } = building;
  const group = program.command('events').description(word(helpWords.eventsGroup));
  const following = group
    .command('tail')
    .description(word(helpWords.eventsTail))
    .addOption(new Option('--from-beginning', word(helpWords.fromBeginning)))
    .addOption(new Option('--no-follow', word(helpWords.noFollow)))
    .addOption(new Option('--stream <stream>', word(helpWords.stream)).argParser(readStream))
    .addOption(new Option('--limit <n>', word(helpWords.limit)).argParser(readWhole(1, 999_999_999)))
    .action((options: Tailing, command: Command) => tail(contextOf(command, language), options));
  example(following, building, 'events tail', 'events tail --from-beginning --no-follow --stream unit/btnmt-615/c-dc');
  const getting = group
    .command('get')
    .description(word(eventsHelp.get))
    .addArgument(new Argument('<event>', word(eventsHelp.id)).argParser(readEventId))
    .addOption(new Option('--raw', word(eventsHelp.raw)))
    .action(async (id: EventId, { raw }: { raw?: true }, command: Command) => {
      mustAgree(id, command.optsWithGlobals<GlobalOptions>());
      await get(contextOf(command, language), id, raw === true);
    });
  example(
    getting,
    building,
    'events get unit/btnmt-615/c-dc:12',
    'events get campaign/btnmt-615:1 --record main --raw',
  );
  const describing = group
    .command('schema')
    .description(word(eventsHelp.schema))
    .addArgument(new Argument('[type]', word(eventsHelp.type)).argParser(readText))
    .action((type: string | undefined, _: unknown, command: Command) => schema(contextOf(command, language), type));
  example(describing, building, 'events schema', 'events schema CheckReported');
}

function mustAgree({ record: found }: EventId, { record }: GlobalOptions): void {
  if (found !== undefined && record !== undefined && found !== record) throw wrongUse('otherRecord', { found, record });
}

async function get(context: Context, id: EventId, raw: boolean): Promise<void> {
  const event = await findEvent(context, id);
  if (raw) process.stdout.write(event.value);
  else show(context.screen, event.envelope, () => oneEventLines(event, context.screen));
}

/** A schema is JSON for everybody. */
async function schema({ screen }: Context, type: string | undefined): Promise<void> {
  if (type !== undefined) return screen.write(JSON.stringify(await schemaOfType(type, screen), null, 2));
  const types = eventTypes.map(({ word, ...each }) => ({ ...each, vi: word[0], en: word[1] }));
  show(screen, types, () =>
    table(
      screen,
      [eventWords.type, eventWords.meaning],
      eventTypes.map(({ type: travels, word }) => [travels, screen.word(word)]),
    ),
  );
}
