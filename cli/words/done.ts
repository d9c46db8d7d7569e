import type { Word } from '../../domain/words.ts';

/** What is said of a command that was decided, or tried. */
export const doneWords = {
  done: ['Đã ghi {acts} (sự kiện số {sequence} của {stream}).', 'Recorded: {acts} (event {sequence} of {stream}).'],
  nothing: ['Không có gì để thay đổi.', 'There was nothing to change.'],
  commandId: ['Mã lệnh {id}', 'Command id {id}'],
  wouldDo: [
    'Nếu gửi thì sẽ ghi: {acts} ({stream}). Đây là chạy thử, chưa ghi gì.',
    'It would record: {acts} ({stream}). This was a dry run, nothing was recorded.',
  ],
  wouldNothing: [
    'Nếu gửi thì không bị từ chối. Đây là chạy thử, chưa ghi gì.',
    'It would not be refused. This was a dry run, nothing was recorded.',
  ],
  reminded: ['Số đơn vị được đôn đốc: {count}.', 'Units that were reminded: {count}.'],
} as const satisfies Readonly<Record<string, Word>>;
