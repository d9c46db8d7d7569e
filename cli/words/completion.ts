import type { Word } from '../../domain/words.ts';

export const completionHelp = {
  completion: [
    'in tệp giúp gõ nhanh bằng phím Tab; nạp bằng: source <(npx thidua completion bash)',
    'print what makes the Tab key complete commands; load it: source <(npx thidua completion bash)',
  ],
  shell: ['bash, zsh hoặc fish', 'bash, zsh or fish'],
} as const satisfies Readonly<Record<string, Word>>;
