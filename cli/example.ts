import type { Command } from 'commander';
import type { Word } from '../domain/words.ts';
import type { Building } from './building.ts';

const title: Word = ['Ví dụ:', 'Example:'];

/** Lines that can be typed as they stand, below a command's help. */
export const example = (command: Command, { word }: Building, ...lines: readonly string[]): Command =>
  command.addHelpText('after', `\n${word(title)}\n${lines.map((line) => `  thidua ${line}`).join('\n')}`);
