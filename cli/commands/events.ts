import { Argument, Option, type Command } from 'commander';
import type { Building } from '../building.ts';
import { contextOf, type Context, type GlobalOptions } from '../context.ts';
import { findEvent, readEventId, type EventId } from '../events-get.ts';
import { eventTypes, schemaOfType } from '../events-schema.ts';
import { wrongUse } from '../faults.ts';
import { readStream, readText, readWhole } from '../options.ts';
import { show, table } from '../print.ts';
import { tail, type Tailing } from '../tail.ts';
import { oneEventLines } from '../views/one-event.ts';
import { eventsHelp, eventWords } from '../words/events.ts';
import { helpWords } from '../words/help.ts';

export function eventsCommands(program: Command, { language, word }: Building): void {
  const group = program.command('events').description(word(helpWords.eventsGroup));
  group
    .command('tail')
    .description(word(helpWords.eventsTail))
    .addOption(new Option('--from-beginning', word(helpWords.fromBeginning)))
    .addOption(new Option('--no-follow', word(helpWords.noFollow)))
    .addOption(new Option('--stream <stream>', word(helpWords.stream)).argParser(readStream))
    .addOption(new Option('--limit <n>', word(helpWords.limit)).argParser(readWhole(1, 999_999_999)))
    .action((options: Tailing, command: Command) => tail(contextOf(command, language), options));
  group
    .command('get')
    .description(word(eventsHelp.get))
    .addArgument(new Argument('<event>', word(eventsHelp.id)).argParser(readEventId))
    .addOption(new Option('--raw', word(eventsHelp.raw)))
    .action(async (id: EventId, { raw }: { raw?: true }, command: Command) => {
      mustAgree(id, command.optsWithGlobals<GlobalOptions>());
      await get(contextOf(command, language), id, raw === true);
    });
  group
    .command('schema')
    .description(word(eventsHelp.schema))
    .addArgument(new Argument('[type]', word(eventsHelp.type)).argParser(readText))
    .action((type: string | undefined, _: unknown, command: Command) => schema(contextOf(command, language), type));
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
