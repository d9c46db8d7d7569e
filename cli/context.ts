import type { Command as Program } from 'commander';
import { actorText, type Actor } from '../events/envelope.ts';
import type { Document } from '../events/values.ts';
import type { Connection } from '../kafka/settings.ts';
import type { Language } from '../domain/words.ts';
import { currentRecord, kafkaBrokers } from './places.ts';
import { screenOf, type Screen } from './print.ts';

/** Who types when nobody is named: HR of the body that runs the campaign. */
export const HR: Actor = { office: 'standingAgency', id: 'hr', unitId: 'standing-agency' };
export const HR_TEXT = actorText(HR);

export type GlobalOptions = { json?: true; lang?: Language; record?: string; campaign?: string };
/** Of commands that change something. */
export type ActingOptions = {
  as?: Actor;
  commandId?: string;
  effectiveOn?: string;
  document?: Document;
  dryRun?: true;
};

/** What every command knows: whom it speaks to, and of which record and campaign. */
export type Context = { screen: Screen; record: string; campaign?: string };

export function contextOf(program: Program, language: Language): Context {
  const { json = false, record, campaign } = program.optsWithGlobals<GlobalOptions>();
  return {
    screen: screenOf(language, json, process.stdout),
    record: record ?? currentRecord(),
    ...(campaign === undefined ? {} : { campaign }),
  };
}

/** A reader of the topic; the library's own lines are no news for a person. */
export const kafkaConnection = (): Connection => ({
  brokers: kafkaBrokers(),
  clientId: 'thidua-cli',
  log: () => undefined,
});
