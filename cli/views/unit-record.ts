import { commendationWords, holdWords } from '../../domain/words.ts';
import { showDate, showSpan } from '../dates.ts';
import { table, type Screen } from '../print.ts';
import type { Unit } from '../states.ts';
import { actWords, caseWords, holdReasonWords, labels, smallWords } from '../words.ts';

/** What stays with a unit: holds, recognitions, commendations, heirs and predecessors. */
export const holdRows = ({ holds }: Unit, screen: Screen): string[] =>
  table(
    screen,
    [labels.id, labels.subject, labels.reason, labels.by, labels.since, holdWords.lifted, holdWords.missedOnHold],
    Object.values(holds).map(({ holdId, subject, reason, by, since, lifted, missedRounds }) => [
      holdId,
      subject.id,
      screen.word(holdReasonWords[reason]),
      by,
      showDate(since, screen.language),
      lifted ? `${showDate(lifted.on, screen.language)}, ${screen.word(smallWords[lifted.outcome])}` : '…',
      missedRounds.join(', '),
    ]),
  );

export const recognitionRows = ({ recognitions }: Unit, screen: Screen): string[] =>
  table(
    screen,
    [labels.year, labels.name, labels.body, labels.decision],
    recognitions.map(({ year, title, body, number }) => [String(year), title, body, number]),
  );

export const commendationRows = ({ commendations }: Unit, screen: Screen): string[] =>
  table(
    screen,
    [labels.number, labels.form, labels.subject, labels.decision, labels.period, labels.status],
    commendations.map(({ form, formStanding, subject, decision, achievement, standing }, at) => [
      String(at + 1),
      form + (formStanding === 'unconfirmed' ? ` (${screen.word(smallWords.unconfirmed)})` : ''),
      subject.id,
      `${decision.number}, ${showDate(decision.date, screen.language)}, ${decision.issuer}`,
      showSpan(achievement.period, screen.language),
      screen.word(commendationWords[standing]),
    ]),
  );

export function successionRows({ succeeded, inherited }: Unit, screen: Screen): string[] {
  const line = (
    act: keyof typeof actWords,
    on: string,
    cases: keyof typeof caseWords,
    whom: string,
    others: string[],
  ) => [
    showDate(on, screen.language),
    screen.word(actWords[act]),
    whom,
    others.join(', ') || '–',
    screen.word(caseWords[cases]),
  ];
  const heirs = succeeded?.heirs.map(({ unitId, name }) => `${unitId} ${name}`) ?? [];
  const rows = [
    ...inherited.map(({ act, on, openCases, predecessors }) =>
      line(act, on, openCases, screen.word(smallWords.predecessors), predecessors),
    ),
    ...(succeeded
      ? [line(succeeded.act, succeeded.on, succeeded.openCases, screen.word(smallWords.heirs), heirs)]
      : []),
  ];
  return table(screen, [labels.date, labels.what, labels.relation, labels.units, labels.cases], rows);
}
