import path from 'node:path';
import type { Language } from '../domain/words.ts';
import { LEAST_UNITS } from './cast.ts';
import type { Rehearsing } from './rehearse.ts';
import { sentence, sentences } from './words.ts';

/** The user asked for something that there is not: one sentence. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

export type Asked = Omit<Rehearsing, 'screen' | 'signal'>;

const root = path.dirname(import.meta.dirname);
/** The main job: the plan of Quyết định 615/QĐ-BTNMT with its sample of 24 units. */
const USUAL = { file: path.join(root, 'campaigns/btnmt-615.plan.yaml'), units: 24, seconds: 90, seed: '615' };

const RUN = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;
/** Fewer cannot play it all; more would only take longer. */
export const UNITS = [LEAST_UNITS, 1_000] as const;
export const SECONDS = [1, 86_400] as const;

/** Reads `--run RUN --lang L [--file F] [--units N] [--seconds N] [--seed S]` and the servers' addresses. Throws `WrongUse`. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Asked {
  const language = languageOf(argv, env);
  const given = valuesOf(argv, language);
  const need = (what: string, value: string | undefined): string => {
    if (value === undefined || value === '') throw new WrongUse(sentence(sentences.missing, language, { what }));
    return value;
  };
  const count = (option: string, usual: number, [least, most]: readonly [number, number]): number => {
    const value = given.get(option);
    if (value === undefined) return usual;
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    throw new WrongUse(sentence(sentences.badCount, language, { option, value, least, most }));
  };
  const run = need('--run', given.get('--run'));
  if (!RUN.test(run)) throw new WrongUse(sentence(sentences.badValue, language, { option: '--run', value: run }));
  return {
    ...{ run, language, file: given.get('--file') ?? USUAL.file, seed: given.get('--seed') ?? USUAL.seed },
    ...{ units: count('--units', USUAL.units, UNITS), seconds: count('--seconds', USUAL.seconds, SECONDS) },
    temporal: need('TEMPORAL_ADDRESS', env.TEMPORAL_ADDRESS),
    brokers: need('KAFKA_BROKERS', env.KAFKA_BROKERS).split(','),
    folder: path.join(env.THIDUA_VAR || path.join(root, 'var'), 'rehearsal'),
  };
}

const KNOWN = ['--run', '--lang', '--file', '--units', '--seconds', '--seed'];

function valuesOf(argv: readonly string[], language: Language): Map<string, string> {
  const values = new Map<string, string>();
  for (let at = 0; at < argv.length; at += 2) {
    const [option = '', value] = argv.slice(at, at + 2);
    if (!KNOWN.includes(option)) throw new WrongUse(sentence(sentences.unknownOption, language, { option }));
    if (value === undefined) throw new WrongUse(sentence(sentences.badValue, language, { option, value: '' }));
    values.set(option, value);
  }
  return values;
}

/** Vietnamese, unless it is asked otherwise. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = argv.includes('--lang') ? argv[argv.indexOf('--lang') + 1] : (env.THIDUA_LANG ?? env.LANG);
  return asked?.startsWith('en') ? 'en' : 'vi';
}
