import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Lack, languageOf, sentence, speaker } from './words.mjs';

/** The checkout's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {{ say: import('./words.mjs').Say, signal: AbortSignal, language: import('./words.mjs').Language }} Run */

/**
 * Runs a program of ours to its exit code. Ctrl-C, a closed terminal and a plain kill abort `signal` and `work` cleans up;
 * whatever goes wrong is one sentence, never a stack trace.
 * @param {(run: Run) => Promise<number>} work
 */
export async function runProgram(work) {
  const language = languageOf();
  const say = speaker(language);
  const stop = new AbortController();
  /** @type {Record<string, number>} */
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [name, code] of Object.entries(codes)) process.on(name, () => begin(code));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  let code = 1;
  const begin = (/** @type {number} */ with_) => {
    if (stop.signal.aborted) return;
    code = with_;
    say('stopping');
    stop.abort();
  };
  process.on('uncaughtException', (error) => {
    tell(language, error);
    begin(1);
  });
  code = await work({ say, signal: stop.signal, language }).catch((error) => {
    if (!stop.signal.aborted) tell(language, error);
    return code;
  });
  process.exitCode = code;
  setTimeout(() => process.exit(), 1_000).unref();
}

/** @param {import('./words.mjs').Language} language @param {unknown} error */
function tell(language, error) {
  process.stderr.write(`${explain(language, error)}\n`);
}

/** @param {import('./words.mjs').Language} language @param {unknown} error one sentence for a person */
export function explain(language, error) {
  if (error instanceof Lack) return sentence(language, error.key, error.facts);
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (
    error instanceof Error ? error : new Error(String(error))
  );
  const remedy = language === 'vi' ? ', hay đặt THIDUA_CACHE cho kho máy chủ' : ', or set THIDUA_CACHE for the servers';
  if (code !== undefined && path !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code))
    return sentence(language, 'lackPlace', { path, code, remedy });
  return sentence(language, 'lackElse', { why: message.split('\n')[0] ?? '' });
}
