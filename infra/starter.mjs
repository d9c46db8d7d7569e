import { Lack, languageOf, sentence } from './words.mjs';

/**
 * @typedef {import('./words.mjs').Key} Key
 * @typedef {import('./words.mjs').Facts} Facts
 * @typedef {{ said: [Key, Facts] } | { ready: true } | { fault: [Key, Facts] }} Message what a keeper tells who started it
 */

/**
 * Whoever started this program hears how far it is. Who goes away before it is ready does not want it: `signal` is aborted.
 * @param {import('./program.mjs').Run} run
 */
export function starterOf({ signal }) {
  const left = new AbortController();
  const language = languageOf();
  let ready = process.send === undefined;
  const tell = (/** @type {Message} */ message) => {
    if (process.connected) process.send?.(message, undefined, undefined, () => {});
  };
  process.once('disconnect', () => ready || left.abort());
  return {
    signal: AbortSignal.any([signal, left.signal]),
    /** @type {import('./words.mjs').Say} */
    say: (key, facts = {}) => {
      process.stdout.write(`${new Date().toISOString()} ${sentence(language, key, facts)}\n`);
      tell({ said: [key, facts] });
    },
    ready: () => {
      ready = true;
      tell({ ready: true });
    },
    failed: (/** @type {unknown} */ error) => tell({ fault: faultOf(error) }),
  };
}

/** As a sentence of the table. @param {unknown} error @returns {[Key, Facts]} */
export function faultOf(error) {
  if (error instanceof Lack) return [error.key, error.facts];
  return ['lackElse', { why: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' }];
}
