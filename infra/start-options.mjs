import { Lack } from './words.mjs';

const VALUED = ['--units', '--seconds', '--seed', '--file'];
const NUMBERS = ['--units', '--seconds'];

/** @typedef {{ exit: boolean, passed: string[] }} Options `passed` goes on to the rehearsal */

/** `--exit`, `--lang L` and the rehearsal's options; `--name=value` is as good as `--name value`. @param {string[]} argv @returns {Options} */
export function readOptions(argv) {
  const words = argv.flatMap((word) => (word.startsWith('--') && word.includes('=') ? splitOnce(word) : [word]));
  /** @type {Options} */
  const options = { exit: false, passed: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = /** @type {string} */ (words[at]);
    const value = words[at + 1];
    if (word === '--exit') options.exit = true;
    else if (word === '--lang' && (value === 'vi' || value === 'en')) at += 1;
    else if (VALUED.includes(word)) {
      options.passed.push(word, valueOf(word, value));
      at += 1;
    } else throw new Lack('lackOption', { option: word });
  }
  return options;
}

/** @param {string} option @param {string | undefined} value */
function valueOf(option, value) {
  if (value === undefined || value.startsWith('--')) throw new Lack('lackOption', { option });
  if (NUMBERS.includes(option) && !/^[1-9]\d{0,8}$/.test(value)) throw new Lack('lackNumber', { option, value });
  return value;
}

/** @param {string} word */
const splitOnce = (word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)];
