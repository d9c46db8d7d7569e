import { stackTable } from './words-stack.mjs';

/** What people read from infra/. `{name}` stands for a fact. */
const table = {
  ...stackTable,
  installing: [
    'Cài các gói Node (lần đầu khoảng một phút)…',
    'Installing the Node packages (about a minute the first time)…',
  ],
  elapsed: ['  … {what}: {seconds} giây', '  … {what}: {seconds} s'],
  done: ['  xong {what} sau {seconds} giây', '  {what} done in {seconds} s'],
  waiting: [
    'Một lần chạy khác (tiến trình {pid}) đang làm việc này, chờ nó xong…',
    'Another run (process {pid}) is doing this, waiting for it…',
  ],
  fetchingTemporal: ['Tải Temporal CLI {version}…', 'Fetching Temporal CLI {version}…'],
  buildingTemporal: [
    'Biên dịch Temporal CLI {version} bằng Go, chỉ một lần, mất vài phút…',
    'Building Temporal CLI {version} with Go, once only, takes some minutes…',
  ],
  fetchingJars: ['Tải {what} bằng Maven, chỉ một lần…', 'Fetching {what} with Maven, once only…'],
  otherPort: ['Cổng {usual} đang bận, {what} dùng cổng {port}.', 'Port {usual} is taken, {what} uses port {port}.'],
  starting: ['Khởi động {what}…', 'Starting {what}…'],
  ready: ['{what} sẵn sàng tại {address} ({seconds} giây)', '{what} is ready at {address} ({seconds} s)'],
  joined: ['{what} đang chạy tại {address}, dùng chung.', '{what} already runs at {address}, joining it.'],
  foreign: ['{what} lấy từ biến môi trường: {address}', '{what} taken from the environment: {address}'],
  startingWorker: ['Khởi động worker…', 'Starting the worker…'],
  workerReady: [
    'Worker sẵn sàng (tiến trình {pid}, {seconds} giây)',
    'The worker is ready (process {pid}, {seconds} s)',
  ],
  workerDied: [
    'Worker dừng đột ngột ({why}), khởi động lại…',
    'The worker ended unexpectedly ({why}), starting it again…',
  ],
  stopping: ['Đang dừng, xin chờ…', 'Stopping, please wait…'],
  stopped: ['Đã dừng hết.', 'Everything is stopped.'],
  leftRunning: [
    'Máy chủ vẫn chạy cho tiến trình {pid} đang dùng chung.',
    'The servers keep running for process {pid}, which shares them.',
  ],
  rehearsing: ['Diễn tập, lượt {run}', 'Rehearsal, run {run}'],
  up: [
    '\nĐang chạy, Ctrl-C để dừng.\n  Giao diện Temporal  {ui}\n  Temporal            {temporal}\n  Kafka               {kafka}\nThử:\n  npx thidua campaign show\n  npx thidua unit history {unit}\n  npx thidua events tail',
    '\nRunning, Ctrl-C to stop.\n  Temporal UI  {ui}\n  Temporal     {temporal}\n  Kafka        {kafka}\nTry:\n  npx thidua campaign show\n  npx thidua unit history {unit}\n  npx thidua events tail',
  ],
  jestSilent: [
    'Jest kết thúc với mã {code} mà không báo bài nào hỏng: tính là một bài hỏng.',
    'Jest ended with code {code} and named no failed test: counted as one failure.',
  ],

  whyMissing: ['thiếu {what}', '{what} is missing'],
  whyOld: ['{what} {found} quá cũ, cần từ {least}', '{what} {found} is too old, {least} is needed'],
  whyEnded: ['tiến trình tự kết thúc: {words}', 'the process ended: {words}'],
  whySilent: ['không trả lời trong {seconds} giây: {words}', 'no answer in {seconds} s: {words}'],
  whyFailed: ['{what} báo lỗi "{words}", chi tiết: {log}', '{what} failed with "{words}", details: {log}'],
  whyExit: ['{how}: {words}', '{how}: {words}'],

  lackOption: [
    'Không hiểu "{option}". Dùng: npm start -- [--exit] [--units N] [--seconds N] [--seed S] [--file F] [--lang vi|en]',
    '"{option}" is not understood. Use: npm start -- [--exit] [--units N] [--seconds N] [--seed S] [--file F] [--lang vi|en]',
  ],
  lackNumber: [
    '{option} cần một số nguyên từ 1 trở lên, nhận được "{value}".',
    '{option} needs a whole number from 1 up, got "{value}".',
  ],
  lackPackages: [
    'npm install không thành công ({why}). Kiểm tra mạng hoặc kho gói npm rồi chạy lại; chi tiết: {log}',
    'npm install failed ({why}). Check the network or the npm registry and run again; details: {log}',
  ],
  lackTemporal: [
    'Không có máy chủ Temporal: {why}. Cài Temporal CLI từ 1.5.1 (lệnh temporal) hoặc Go, hay đặt TEMPORAL_ADDRESS=máy:cổng, hay chạy docker compose up -d.',
    'No Temporal server: {why}. Install the Temporal CLI 1.5.1 or newer (program temporal) or Go, or set TEMPORAL_ADDRESS=host:port, or run docker compose up -d.',
  ],
  lackKafka: [
    'Không có Kafka: {why}. Cài Kafka (lệnh kafka-server-start) hoặc Java từ 17 cùng Maven, hay đặt KAFKA_BROKERS=máy:cổng, hay chạy docker compose up -d.',
    'No Kafka: {why}. Install Kafka (program kafka-server-start) or Java 17 or newer with Maven, or set KAFKA_BROKERS=host:port, or run docker compose up -d.',
  ],
  lackTestServer: [
    'Không có máy chủ kiểm thử Temporal: {why}. Cài Java từ 17 cùng Maven, hay đặt THIDUA_TEST_SERVER=đường dẫn chương trình.',
    'No Temporal test server: {why}. Install Java 17 or newer with Maven, or set THIDUA_TEST_SERVER=path of the program.',
  ],
  lackAnswer: [
    '{variable}={address} không trả lời. Khởi động máy chủ đó, hay bỏ biến {variable} để chúng tôi tự khởi động.',
    '{variable}={address} does not answer. Start that server, or unset {variable} to let us start one.',
  ],
  lackReady: ['{what} không khởi động được ({why}). Chi tiết: {log}', '{what} did not start ({why}). Details: {log}'],
  lackWorker: [
    'Worker không khởi động được ({why}). Chi tiết: {log}',
    'The worker did not start ({why}). Details: {log}',
  ],
  lackSetting: ['Worker từ chối khởi động: {why}', 'The worker refuses to start: {why}'],
  lackPlace: [
    'Không ghi được vào {path} ({code}). Cấp quyền ghi hay giải phóng chỗ{remedy}.',
    'Cannot write to {path} ({code}). Grant the right to write or free some space{remedy}.',
  ],
  lackElse: ['Không làm tiếp được: {why}', 'Cannot go on: {why}'],
};

/** @typedef {'vi' | 'en'} Language */
/** @typedef {keyof typeof table} Key */
/** @typedef {string | number | [Key, Facts]} Fact a pair is itself a sentence of the table */
/** @typedef {{ [name: string]: Fact }} Facts */
/** @typedef {(key: Key, facts?: Facts) => void} Say tells people what is going on; the words are in this file's table */

/** @type {{ vi: Record<Key, string>, en: Record<Key, string> }} */
export const words = { vi: column(0), en: column(1) };

/** Vietnamese, unless LANG starts with `en` or `--lang en` is given. @returns {Language} */
export function languageOf(argv = process.argv, env = process.env) {
  const at = argv.indexOf('--lang');
  const asked = at < 0 ? argv.find((word) => word.startsWith('--lang='))?.slice(7) : argv[at + 1];
  if (asked === 'vi' || asked === 'en') return asked;
  return env.LANG?.startsWith('en') ? 'en' : 'vi';
}

/** @param {Language} language @param {Key} key @param {Facts} [facts] @returns {string} */
export const sentence = (language, key, facts = {}) =>
  words[language][key].replace(/\{(\w+)\}/g, (all, name) => {
    const fact = facts[name] ?? all;
    return Array.isArray(fact) ? sentence(language, ...fact) : String(fact);
  });

/** @param {Language} language @returns {Say} */
export const speaker = (language) => (key, facts) => void process.stdout.write(`${sentence(language, key, facts)}\n`);

/** @type {Say} for those who want to hear nothing */
export const quiet = () => {};

/** What the user has to provide: one sentence of the table, with its remedy. */
export class Lack extends Error {
  /** @param {Key} key @param {Facts} [facts] */
  constructor(key, facts = {}) {
    super(sentence('en', key, facts));
    this.key = key;
    this.facts = facts;
  }
}

/** @param {0 | 1} at @returns {Record<Key, string>} */
function column(at) {
  return /** @type {any} */ (Object.fromEntries(Object.entries(table).map(([key, pair]) => [key, pair[at]])));
}
