import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, isScalar, visit } from 'yaml';
import { schemaFolder } from '../../campaigns/schema.ts';
import { definitionProblems } from '../../domain/definition/problems.ts';
import { showDate } from '../dates.ts';
import { wrongUse } from '../faults.ts';
import type { Screen } from '../print.ts';
import { writtenWords } from '../words/new-written.ts';
import type { Answers } from './answers.ts';
import { planOf } from './plan.ts';
import { settingsOf } from './settings.ts';

export type NewFile = { file: string; text: string };

/** The files of a new campaign as they will be written; throws where the answers do not fit together. */
export function filesOf(answers: Answers, folder: string, screen: Screen): NewFile[] {
  const { word, language } = screen;
  const { paper, units, today } = answers;
  const [plan, settings] = [planOf(answers, word), settingsOf(answers, word)];
  const unfit = definitionProblems({ plan, settings });
  if (unfit.length > 0) throw wrongUse('newUnfit', { problems: unfit.map((each) => each[language]).join(' ') });
  const note = word(writtenWords.rosterNote, { date: showDate(today, 'vi') });
  const text = (what: string, top: string, value: unknown): NewFile => ({
    file: path.join(folder, `${paper.campaignId}.${what}.yaml`),
    text: `${modeline(folder, what)}\n# ${top}\n${yamlOf(value)}`,
  });
  return [
    text('plan', word(writtenWords.planTop), plan),
    text('settings', word(writtenWords.settingsTop), settings),
    ...(units.length > 0
      ? [text('units', word(writtenWords.unitsTop), { rosterOf: paper.campaignId, note, units })]
      : []),
  ];
}

/** Groups and lists of a few short values stand on one line, as people write them. */
function yamlOf(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Collection: (_, node) => {
      const flat = node.items.every(
        (item) => isScalar(item) || ('value' in (item as object) && isScalar((item as { value: unknown }).value)),
      );
      if (flat && JSON.stringify(node).length < SHORT) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 120, singleQuote: true, flowCollectionPadding: true });
}

const SHORT = 70;

/** Tells an editor which schema completes the file. */
const modeline = (folder: string, what: string): string =>
  `# yaml-language-server: $schema=${path.posix.join(path.relative(folder, schemaFolder) || '.', `${what}.schema.json`)}`;

/** Writes all or none, and nothing over a file that is there. */
export function writeFiles(files: readonly NewFile[]): void {
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file);
    throw (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? wrongUse('filesThere', { files: files.map(({ file }) => file).join(', ') })
      : wrongUse('noFolder', { folder: path.dirname(files[0]?.file ?? '') });
  }
}
