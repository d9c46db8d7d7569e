import { askKinds, askParts } from '../words/new.ts';
import { writtenWords } from '../words/new-written.ts';
import { slug, type CriterionAnswers, type KindAnswers, type SourceKind } from './answers.ts';
import { noPlaceOf } from './ask-words.ts';
import type { Interview } from './interview.ts';
import { readMeasure, readOne, readText, readQuote, type Words } from './readers.ts';

const MOST = 30;

/** Who takes part, and what each kind is judged by. The first kind is there always: the operator's own where nobody says. */
export async function askForKinds(interview: Interview, source: SourceKind): Promise<KindAnswers[]> {
  const { ask, say, screen } = interview;
  say(`\n${screen.bold(screen.word(askParts.kinds))}`);
  const read = readQuote(noPlaceOf(source, screen.word));
  const shown = screen.word(askKinds.defaultKind);
  const first = `${shown} | ${screen.word(writtenWords.operator)}`;
  const kinds: KindAnswers[] = [];
  for (let number = 1; number <= MOST; number += 1) {
    const words = await ask({
      ask: number === 1 ? askKinds.firstKind : askKinds.kind,
      facts: { number },
      ...(number === 1 && { fallback: first, shown }),
      read,
    });
    if (!words) break;
    const id = slug(
      words.says,
      kinds.map((kind) => kind.id),
    );
    const subject = await ask({
      ask: askKinds.subject,
      fallback: '1',
      read: readOne('unit', 'person', 'family', 'clan'),
    });
    kinds.push({ id, words, subject, criteria: await askForCriteria(interview, read) });
  }
  return kinds;
}

async function askForCriteria(interview: Interview, read: ReturnType<typeof readQuote>): Promise<CriterionAnswers[]> {
  const { ask } = interview;
  const criteria: CriterionAnswers[] = [];
  for (let number = 1; number <= MOST; number += 1) {
    const words = await ask({ ask: askKinds.criterion, facts: { number }, read });
    if (!words) break;
    criteria.push(await askForType(interview, words));
  }
  return criteria;
}

async function askForType({ ask }: Interview, words: Words): Promise<CriterionAnswers> {
  const type = await ask({
    ask: askKinds.type,
    fallback: '1',
    read: readOne('narrative', 'boolean', 'externalTitle', 'numeric'),
  });
  if (type === 'numeric') return { words, type, ...(await ask({ ask: askKinds.atLeast, read: readMeasure })) };
  if (type !== 'externalTitle') return { words, type };
  const [title = '', body] = await ask({
    ask: askKinds.title,
    read: (answer) => answer.split('|').map((part) => readText(part.trim())),
  });
  return { words, type, title, ...(body && { body }) };
}
