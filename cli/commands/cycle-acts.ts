import { Option, type Command } from 'commander';
import type { Word } from '../../domain/words.ts';
import type { Building } from '../building.ts';
import { reasoned } from '../campaign/options.ts';
import { contextOf, type ActingOptions } from '../context.ts';
import { concerning } from '../cycle-acting.ts';
import { example } from '../example.ts';
import { readDate, readIds, readUnits } from '../options.ts';
import { actOnCampaign } from '../sending.ts';
import { cycleHelp } from '../words/cycle-acts.ts';
import { helpWords } from '../words/help.ts';
import { ruleOf } from './cycle-open.ts';

type Extending = ActingOptions & { due: string; before?: true; units?: 'all' | string[] };
type Act = (name: string, help: Word) => Command;

const PAPER = '--document "kind=Công văn; number=12/TCCB; date=2026-12-20; issuer=Vụ TCCB; signer=vt.01; capacity=TL"';

/** What changes a cycle while it is under way. */
export function cycleActs(act: Act, building: Building): void {
  const { word, language } = building;
  const extending = act('extend', cycleHelp.extend)
    .addOption(new Option('--due <date>', word(helpWords.due)).argParser(readDate).makeOptionMandatory())
    .addOption(new Option('--before', word(helpWords.before)))
    .addOption(new Option('--units <units>', word(cycleHelp.units)).argParser(readUnits))
    .action((cycleId: string, { due: on, before, units = 'all', ...who }: Extending, command: Command) => {
      const data = { cycleId, units, due: { on, rule: ruleOf(before) } };
      return concerning(contextOf(command, language), who, { type: 'ExtendDue', data });
    });
  example(extending, building, `cycle extend cuoi-nam-2026 --due 2027-01-31 --units c-dc ${PAPER}`);

  const joining = act('join', cycleHelp.join)
    .addOption(new Option('--units <units>', word(cycleHelp.joiners)).argParser(readIds).makeOptionMandatory())
    .action((cycleId: string, { units, ...who }: ActingOptions & { units: string[] }, command: Command) =>
      actOnCampaign(contextOf(command, language), who, { type: 'JoinCycle', data: { cycleId, units } }),
    );
  example(joining, building, 'cycle join cuoi-nam-2026 --units c-moi');

  for (const [name, type] of [
    ['pause', 'PauseCycle'],
    ['resume', 'ResumeCycle'],
    ['cancel', 'CancelCycle'],
  ] as const) {
    const command = reasoned(act(name, cycleHelp[name]), building).action(
      (cycleId: string, { reason, ...who }: ActingOptions & { reason: string }, self: Command) =>
        actOnCampaign(contextOf(self, language), who, { type, data: { cycleId, reason } }),
    );
    const paper = name === 'cancel' ? ` ${PAPER}` : '';
    example(command, building, `cycle ${name} cuoi-nam-2026 --reason "Chờ hướng dẫn mới"${paper}`);
  }
}
