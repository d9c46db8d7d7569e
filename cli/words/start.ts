import type { Word } from '../../domain/words.ts';

export const startWords = {
  title: ['Năm lệnh đầu tiên:', 'The first five commands:'],
  more: [
    'Tất cả các lệnh: npx thidua help · một lệnh: npx thidua help cycle open · có gì trục trặc: npx thidua doctor',
    'All commands: npx thidua help · one command: npx thidua help cycle open · in trouble: npx thidua doctor',
  ],
  version: ['in phiên bản', 'print the version'],
} as const satisfies Readonly<Record<string, Word>>;

/** From nothing to a campaign under way; each line can be typed as it stands. */
export const firstCommands: readonly (readonly [line: string, about: Word])[] = [
  ['stack up', ['khởi động máy chủ, chạy nền', 'start the servers in the background']],
  ['campaign check campaigns/btnmt-615.plan.yaml', ['đọc và soát một kế hoạch', 'read a plan and look it over']],
  ['campaign launch campaigns/btnmt-615.plan.yaml', ['phát động phong trào', 'launch the campaign']],
  ['campaign board', ['đơn vị nào đang ở đâu', 'which unit stands where']],
  ['task list', ['ai phải làm gì, hạn nào', 'who must do what, by when']],
];
