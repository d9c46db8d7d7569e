import type { Command, CommanderError } from 'commander';
import { wrongUse, type Fault } from './faults.ts';
import { elsewhere } from './help.ts';
import type { FaultKey } from './words/faults.ts';

const keys: Readonly<Record<string, FaultKey>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.excessArguments': 'tooMany',
};

/** What the option parser found wrong, as a sentence of ours; it speaks English only. */
export function faultOfUse({ code, message }: CommanderError, program: Command): Fault {
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  const [, near] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? [];
  if (near !== undefined)
    return wrongUse(code === 'commander.unknownOption' ? 'nearOption' : 'nearCommand', { name, near });
  const there = code === 'commander.unknownCommand' ? elsewhere(program, name) : [];
  if (there.length > 0) return wrongUse('nearCommand', { name, near: there.join(', ') });
  return wrongUse(keys[code] ?? 'unexpected', { name, why: message });
}
