import { UnreadableDefinition, type Problem } from '../campaigns/load.ts';
import { say, type Language } from '../domain/words.ts';
import { KafkaAway } from '../kafka/faults.ts';
import { TopicUnfit } from '../kafka/topics.ts';
import { languageOf, readOptions, WrongUse } from './options.ts';
import { isAway } from './patience.ts';
import { rehearse, ScriptUnplayable } from './rehearse.ts';
import { sentence, sentences } from './words.ts';

/** 0: the verdict is good; 1: it is not, or there is none; 2: wrong use. */
async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const language = languageOf(argv, env);
  try {
    const { ok } = await rehearse({ ...readOptions(argv, env), screen: process.stdout });
    return ok ? 0 : 1;
  } catch (error) {
    console.error(explained(error as Error, language, env));
    return error instanceof WrongUse ? 2 : 1;
  }
}

/** One sentence for a person, whatever went wrong. */
function explained(error: Error, language: Language, env: NodeJS.ProcessEnv): string {
  if (error instanceof WrongUse) return error.message;
  if (error instanceof UnreadableDefinition)
    return error.problems.map((problem) => problemText(problem, language)).join('\n');
  if (error instanceof ScriptUnplayable) return `${say(sentences.refused, language)} ${error.message}`;
  if (error instanceof KafkaAway || error instanceof TopicUnfit) return error[language];
  if (isAway(error) || error.name === 'TransportError' || /connect/i.test(error.message))
    return sentence(sentences.away, language, { what: `Temporal (${env.TEMPORAL_ADDRESS ?? '–'})` });
  return sentence(sentences.stopped, language, { why: `${error.name}: ${error.message.split('\n')[0] ?? ''}` });
}

const problemText = ({ file, line, ...said }: Problem, language: Language): string =>
  line > 0 ? `${file}:${line}: ${said[language]}` : `${file}: ${said[language]}`;

process.exitCode = await main(process.argv.slice(2), process.env);
// A connection that still winds itself up must not hold the result back.
setTimeout(() => process.exit(), 2_000).unref();
