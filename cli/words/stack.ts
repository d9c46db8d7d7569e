import type { Word } from '../../domain/words.ts';

type Words = Readonly<Record<string, Word>>;

/** Help of `thidua stack`. */
export const stackHelp = {
  group: ['Temporal, Kafka và worker của thư mục này', 'Temporal, Kafka and the worker of this checkout'],
  up: [
    'khởi động Temporal, Kafka và worker, để chạy nền; đang chạy thì dùng chung',
    'start Temporal, Kafka and a worker in the background; join them when they run',
  ],
  records: [
    'các sổ ghi mà worker phục vụ, cách nhau bằng dấu phẩy (mặc định: main)',
    'records the worker works for, separated by commas (default: main)',
  ],
  status: ['những gì đang chạy, ai đang dùng, dữ liệu ở đâu', 'what runs, who uses it, where its data lies'],
  down: [
    'dừng những gì stack up đã khởi động: worker trước, rồi Kafka, Temporal',
    'stop what stack up started: the worker first, then Kafka and Temporal',
  ],
  force: ['dừng cả lượt npm start đang dùng chung', 'also end an npm start that shares it'],
} as const satisfies Words;

export const stackWords = {
  what: ['Thành phần', 'Part'],
  place: ['Địa chỉ', 'Address'],
  state: ['Tình trạng', 'State'],
  pid: ['Tiến trình', 'Process'],
  since: ['Chạy từ', 'Since'],
  version: ['Phiên bản', 'Version'],
  worker: ['Worker', 'Worker'],
  keeper: ['Trông coi', 'Keeper'],
  ui: ['Giao diện Temporal', 'Temporal UI'],
  usedBy: ['Đang dùng', 'Used by'],
  folder: ['Thư mục', 'Folder'],
  sizes: ['Dữ liệu', 'Data'],
  free: ['Còn trống', 'Free space'],
  answers: ['trả lời', 'answers'],
  silent: ['chạy mà không trả lời', 'runs, does not answer'],
  runs: ['đang chạy', 'runs'],
  dead: ['không chạy', 'does not run'],
  absent: ['chưa khởi động', 'not started'],
  foreign: ['bên ngoài', 'not ours'],
  records: ['sổ ghi {records}', 'records {records}'],
  nothing: [
    'Chưa có gì chạy cho thư mục này. Khởi động: npx thidua stack up',
    'Nothing runs for this checkout. Start it: npx thidua stack up',
  ],
  unkept: [
    'Tiến trình trông coi đã mất, phần còn lại vẫn chạy. Tiếp quản: npx thidua stack up; dừng hẳn: npx thidua stack down',
    'The keeper is gone, the rest still runs. Take it over: npx thidua stack up; end it: npx thidua stack down',
  ],
  incomplete: ['Chưa chạy đủ. Xem nguyên nhân: npx thidua doctor', 'Not everything runs. See why: npx thidua doctor'],
  keeperFault: ['Tiến trình trông coi báo: {why}', 'The keeper says: {why}'],
  up: ['Đang chạy nền cho sổ ghi {records}.', 'Up in the background for the records {records}.'],
  next: [
    'Xem: npx thidua stack status · dừng: npx thidua stack down · có gì trục trặc: npx thidua doctor',
    'Look: npx thidua stack status · stop: npx thidua stack down · in trouble: npx thidua doctor',
  ],
  down: ['Đã dừng hết.', 'Everything is stopped.'],
  downNothing: ['Không có gì đang chạy cho thư mục này.', 'Nothing ran for this checkout.'],
} as const satisfies Words;

export const stackFaults = {
  stackInUse: [
    'Chưa dừng gì: {command} (tiến trình {pid}) đang dùng chung. Dừng nó bằng Ctrl-C ở cửa sổ của nó, hoặc thêm --force để dừng cả nó.',
    'Nothing was stopped: {command} (process {pid}) uses it. End that with Ctrl-C in its terminal, or add --force to end it too.',
  ],
  stackLeft: ['Không dừng được: {what}.', 'Could not be ended: {what}.'],
} as const satisfies Words;
