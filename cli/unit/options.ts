import { Option, type Command } from 'commander';
import { HoldReason } from '../../events/unit/record.ts';
import type { Word } from '../../domain/words.ts';
import type { Building } from '../building.ts';
import { readChoice, readDate, readId, readIds, readSpan, readText, readWhole } from '../options.ts';
import { resultWords } from '../words.ts';
import { optionHelp } from '../words/unit-options.ts';
import {
  readCriterion,
  readFinding,
  readPair,
  readPosition,
  readRemedy,
  readSubject,
  readTarget,
  readWorded,
} from './values.ts';

type Row = { flags: string; read?: (typed: string) => unknown; many?: true };

/** Every option of the acts on a unit, once: how it is typed and read. What it is for stands in `optionHelp`. */
export const options = {
  target: { flags: '--target <target>', read: readTarget, many: true },
  pact: { flags: '--pact <text>', read: readText },
  item: { flags: '--item <path=reason>', read: readPair('path=reason'), many: true },
  resubmitBy: { flags: '--resubmit-by <date>', read: readDate },
  year: { flags: '--year <year>', read: readWhole(1900, 2999) },
  title: { flags: '--title <text>', read: readText },
  period: { flags: '--period <from..to>', read: readSpan },
  indicator: { flags: '--indicator <criterion=value>', read: readCriterion, many: true },
  attach: { flags: '--attach <file>', read: (typed: string) => typed, many: true },
  report: { flags: '--report <number>', read: readPosition },
  body: { flags: '--body <text>', read: readText },
  number: { flags: '--number <number>', read: readText },
  cycle: { flags: '--cycle <cycle>', read: readId },
  phase: { flags: '--phase <phase>', read: readId },
  answer: { flags: '--answer <criterion=value>', read: readCriterion, many: true },
  answers: { flags: '--answers <file>', read: (typed: string) => typed },
  template: { flags: '--template' },
  because: { flags: '--because <criterion=reason>', read: readCriterion, many: true },
  note: { flags: '--note <text>', read: readText },
  narrative: { flags: '--narrative <text>', read: readText },
  team: { flags: '--team <text>', read: readText },
  substitute: { flags: '--substitute <text>', read: readText },
  finding: { flags: '--finding <finding>', read: readFinding, many: true },
  mend: { flags: '--mend <date=what>', read: readRemedy, many: true },
  minutes: { flags: '--minutes <number>', read: readText },
  signer: { flags: '--signer <ids>', read: readIds },
  remedy: { flags: '--remedy <id>', read: readId },
  result: { flags: '--result <result>', read: readWorded(resultWords) },
  grade: { flags: '--grade <grade>', read: readText },
  basis: { flags: '--basis <text>', read: readText },
  authority: { flags: '--authority <text>', read: readText },
  reason: { flags: '--reason <text>', read: readText },
  form: { flags: '--form <text>', read: readText },
  achievement: { flags: '--achievement <text>', read: readText },
  subject: { flags: '--subject <kind:id>', read: readSubject },
  commendation: { flags: '--commendation <number>', read: readPosition },
  grounds: { flags: '--grounds <text>', read: readText },
  holdReason: { flags: '--hold-reason <reason>', read: readChoice(...HoldReason.options) },
  by: { flags: '--by <text>', read: readText },
  since: { flags: '--since <date>', read: readDate },
  hold: { flags: '--hold <id>', read: readId },
  outcome: { flags: '--outcome <outcome>', read: readChoice('cleared', 'violation') },
  newKind: { flags: '--new-kind <kind>', read: readId },
} as const satisfies Record<string, Row>;

type Options = typeof options;
export type OptionName = keyof Options;

type ValueOf<Of> = Of extends { read: (typed: string) => infer Value }
  ? Of extends { many: true }
    ? Value[]
    : Value
  : true;
export type Values = { -readonly [Name in OptionName]: ValueOf<Options[Name]> };

/** Adds the options by name; those that an act needs must be given. */
export function withOptions(
  command: Command,
  { word }: Building,
  needs: readonly OptionName[],
  takes: readonly OptionName[],
): Command {
  const build = (name: OptionName, mandatory: boolean): Option => {
    const row: Row = options[name];
    const said: Word = optionHelp[name];
    const option = new Option(row.flags, word(said)).makeOptionMandatory(mandatory);
    const { read, many } = row;
    if (!read) return option;
    return option.argParser((typed, before: unknown) =>
      many ? [...((before as unknown[] | undefined) ?? []), read(typed)] : read(typed),
    );
  };
  for (const name of needs) command.addOption(build(name, true));
  for (const name of takes) command.addOption(build(name, false));
  return command;
}
