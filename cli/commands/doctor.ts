import type { Command } from 'commander';
import type { Building } from '../building.ts';
import { contextOf, type Context } from '../context.ts';
import { examine } from '../doctor/examine.ts';
import { levelOf, type Finding, type Level } from '../doctor/finding.ts';
import { example } from '../example.ts';
import { EXIT } from '../faults.ts';
import { show, type Screen } from '../print.ts';
import { doctorHelp, findingWords } from '../words/doctor.ts';

export function doctorCommand(program: Command, building: Building): void {
  const command = program
    .command('doctor')
    .description(building.word(doctorHelp.doctor))
    .action((_: unknown, self: Command) => doctor(contextOf(self, building.language)));
  example(command, building, 'doctor', 'doctor --record main --json');
}

/** Ends with 1 when something is to be mended, with 3 when it could not look at everything. */
async function doctor(context: Context): Promise<void> {
  const { screen } = context;
  const findings = await examine(context);
  const levels = new Set(findings.map(levelOf));
  show(screen, report(findings, screen), () => doctorLines(findings, screen));
  if (levels.has('away')) process.exitCode = EXIT.unreachable;
  else if (levels.has('fault')) process.exitCode = EXIT.refused;
}

const signs: Readonly<Record<Level, string>> = { ok: '✓', warning: '!', fault: '✗', away: '✗' };
const isFault = (one: Finding): boolean => levelOf(one) === 'fault' || levelOf(one) === 'away';

/** What is wrong stands below, where the eye ends; each with what to do. */
export function doctorLines(findings: readonly Finding[], screen: Screen): string[] {
  const order: readonly Level[] = ['ok', 'warning', 'fault', 'away'];
  const sorted = findings.toSorted((a, b) => order.indexOf(levelOf(a)) - order.indexOf(levelOf(b)));
  const lines = sorted.flatMap(({ key, facts }) => {
    const { level, says, remedy } = findingWords[key];
    const line = `${signs[level]} ${screen.word(says, facts)}`;
    return [level === 'ok' ? line : screen.bold(line), ...(remedy ? [`    → ${screen.word(remedy, facts)}`] : [])];
  });
  const faults = findings.filter(isFault).length;
  const warnings = findings.filter((one) => levelOf(one) === 'warning').length;
  const sum = faults + warnings === 0 ? doctorHelp.well : doctorHelp.unwell;
  return [...lines, '', screen.word(sum, { faults, warnings })];
}

function report(findings: readonly Finding[], { word }: Screen) {
  const told = findings.map(({ key, facts }) => {
    const { level, says, remedy } = findingWords[key];
    return { key, level, says: word(says, facts), ...(remedy && { remedy: word(remedy, facts) }), facts };
  });
  return { ok: !findings.some(isFault), findings: told };
}
