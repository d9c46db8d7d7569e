import { UnreadableDefinition } from '../campaigns/problems.ts';
import { CommandRefused, UnknownStream } from '../client/commands.ts';
import { refusals, type RefusalCode } from '../domain/refusals.ts';
import { DamagedEvent } from '../events/index.ts';
import { Lack, sentence } from '../infra/words.mjs';
import { KafkaAway } from '../kafka/faults.ts';
import { factLines } from './facts.ts';
import { EXIT, Fault, type Exit } from './faults.ts';
import { pairs, type Screen } from './print.ts';
import { refusalWords } from './words.ts';
import { basisWord } from './words/bases.ts';
import { faultWords } from './words/faults.ts';
import { remedyWords } from './words/remedies.ts';

/** What is said when it did not go as asked: to a person, to a machine, and the exit code. */
export type Told = { exit: Exit; lines: string[]; json: Readonly<Record<string, unknown>> };

export function told(error: unknown, screen: Screen): Told {
  if (error instanceof CommandRefused) return refused(error, screen);
  if (error instanceof Fault) return sentenced(error.exit, error.key, screen.word(faultWords[error.key], error.facts));
  if (error instanceof UnknownStream)
    return sentenced(EXIT.refused, 'unknownStream', screen.word(faultWords.unknownStream, { stream: error.streamId }));
  if (error instanceof KafkaAway) return sentenced(EXIT.unreachable, 'kafkaAway', error[screen.language]);
  if (error instanceof Lack)
    return sentenced(EXIT.unreachable, error.key, sentence(screen.language, error.key, error.facts));
  if (error instanceof UnreadableDefinition) return unreadable(error, screen);
  const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const key = error instanceof DamagedEvent ? 'damaged' : 'unexpected';
  return sentenced(EXIT.unreachable, key, screen.word(faultWords[key], { why }));
}

const sentenced = (exit: Exit, code: string, line: string): Told => ({
  exit,
  lines: [line],
  json: { code, error: line },
});

/** Said only once the units were counted: the record keeps that refusal (docs/invariants.md, 10). */
const KEPT = 'R-CYCLE-OPEN-UNITS';

/** The rule's sentence, its code, what it looked at, the text it rests on, what helps, and what the record keeps. */
function refused({ code, facts, message }: CommandRefused, screen: Screen): Told {
  const rule = Object.hasOwn(refusals, code) ? refusals[code as RefusalCode] : undefined;
  const remedy = Object.hasOwn(remedyWords, code) ? remedyWords[code as RefusalCode] : undefined;
  const said = rule?.[screen.language] ?? message;
  const lines = [
    screen.bold(screen.word(refusalWords.refused, { said, code })),
    ...pairs(screen, [
      ...factLines(facts, screen.language),
      [refusalWords.basis, rule && screen.word(basisWord(rule.basis))],
    ]).map((row) => `  ${row}`),
    ...(remedy ? [screen.word(remedy)] : []),
    screen.word(code === KEPT ? refusalWords.kept : refusalWords.unchanged),
  ];
  const helps = remedy && { remedy: screen.word(remedy) };
  return { exit: EXIT.refused, lines, json: { code, error: said, facts, basis: rule?.basis, ...helps } };
}

function unreadable({ problems }: UnreadableDefinition, screen: Screen): Told {
  const lines = problems.map(
    ({ file, line, path, ...said }) =>
      `${file}${line > 0 ? `:${line}` : ''}: ${path === '' ? '' : `${path}: `}${said[screen.language]}`,
  );
  return { exit: EXIT.wrongUse, lines, json: { code: 'unreadableDefinition', problems } };
}
