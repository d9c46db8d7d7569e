import { askParts } from '../words/new.ts';
import { unfitWords } from '../words/new-faults.ts';
import { askAwards } from '../words/new-rules.ts';
import { openOf, type AwardAnswers, type KindAnswers, type SourceKind, type UnitAnswers } from './answers.ts';
import { wordsFrom } from './ask-words.ts';
import type { Interview } from './interview.ts';
import { Unfit } from './unfit.ts';
import { orNothing, readList, readNewId, readOne, readText } from './readers.ts';

export async function askForAwards(interview: Interview, source: SourceKind): Promise<AwardAnswers> {
  const { ask, say, screen } = interview;
  say(`\n${screen.bold(screen.word(askParts.awards))}`);
  const open = openOf(source);
  const forms =
    (await ask({
      ask: askAwards.forms,
      fallback: 'Giấy khen',
      read: orNothing(readList),
    })) ?? [];
  const formsWords = forms.length > 0 ? await wordsFrom(interview, source)(askAwards.formsWords) : { open };
  return {
    forms,
    formsWords,
    basis: await ask({ ask: askAwards.basis, fallback: '1', read: readOne('concludedReview', 'anyAchievement') }),
    report: await ask({ ask: askAwards.report, fallback: '1', read: readOne('required', 'none') }),
  };
}

const MOST = 500;

/** Units that are known already; persons, families and clans by their ids alone. */
export async function askForUnits(
  { ask, say, screen }: Interview,
  kinds: readonly KindAnswers[],
): Promise<UnitAnswers> {
  say(`\n${screen.bold(screen.word(askParts.units))}`);
  const units: UnitAnswers = [];
  const named = kinds.some(({ subject }) => subject === 'unit');
  for (let number = 1; number <= MOST; number += 1) {
    const unit = await ask({
      ask: named ? askAwards.unit : askAwards.person,
      facts: { number },
      read: (answer) => (answer === '' ? undefined : pairOf(answer, units, named)),
    });
    if (!unit) break;
    const listed = kinds.map(({ words }, index) => `${index + 1} ${words.says}`).join(', ');
    const only = kinds.length === 1 ? kinds[0] : undefined;
    const kind =
      only ??
      (await ask({ ask: askAwards.unitKind, facts: { kinds: listed }, fallback: '1', read: readOne(...kinds) }));
    const { unitId, name } = unit;
    units.push({ unitId, name: kind.subject === 'unit' ? name : unitId, kind: kind.id });
  }
  return units;
}

function pairOf(answer: string, units: UnitAnswers, named: boolean): { unitId: string; name: string } {
  const [id = '', name = ''] = answer.split('=').map((part) => part.trim());
  if (named && name === '') throw new Unfit(unfitWords.pair);
  const unitId = readNewId(id);
  if (units.some((unit) => unit.unitId === unitId)) throw new Unfit(unfitWords.twice, { answer: unitId });
  return { unitId, name: name === '' ? unitId : readText(name) };
}
