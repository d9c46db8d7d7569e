import { expect, test } from '@jest/globals';
import { explain } from '../../infra/program.mjs';
import { readOptions } from '../../infra/start-options.mjs';
import { Lack, languageOf, sentence, words, type Key } from '../../infra/words.mjs';

const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

test.each(Object.keys(words.vi) as Key[])('%s says the same facts in both languages', (key) => {
  expect(words.en[key]).not.toBe('');
  expect(facts(words.vi[key])).toEqual(facts(words.en[key]));
});

test.each([
  [{}, [], 'vi'],
  [{ LANG: 'vi_VN.UTF-8' }, [], 'vi'],
  [{ LANG: 'en_US.UTF-8' }, [], 'en'],
  [{ LANG: 'en' }, ['--lang', 'vi'], 'vi'],
  [{ LANG: 'C' }, ['--lang=en'], 'en'],
] as const)('%j %j speaks %s', (env, argv, language) => {
  expect(languageOf([...argv], env)).toBe(language);
});

test('a reason within a sentence is in the same language', () => {
  const lack = new Lack('lackKafka', { why: ['whyMissing', { what: 'java' }] });
  expect(sentence('vi', lack.key, lack.facts)).toMatch(/^Không có Kafka: thiếu java\./);
  expect(explain('en', lack)).toMatch(/^No Kafka: java is missing\./);
});

test('an error of the system is one sentence with its path, any other its first line', () => {
  const denied = Object.assign(new Error('EACCES: …'), { code: 'EACCES', path: '/x/y' });
  expect(explain('en', denied)).toMatch(/^Cannot write to \/x\/y \(EACCES\)/);
  expect(explain('en', new Error('first\n    at second'))).toBe('Cannot go on: first');
});

test('options: ours are kept, the rehearsal’s are passed on', () => {
  expect(readOptions([])).toEqual({ exit: false, passed: [] });
  expect(readOptions(['--seconds=20', '--exit', '--lang', 'en', '--seed', '7'])).toEqual({
    exit: true,
    passed: ['--seconds', '20', '--seed', '7'],
  });
});

test.each([
  [['--unit', '3'], 'lackOption'],
  [['--units'], 'lackOption'],
  [['--file', '--exit'], 'lackOption'],
  [['--lang', 'fr'], 'lackOption'],
  [['--units', '0'], 'lackNumber'],
  [['--seconds', '1.5'], 'lackNumber'],
])('%j is refused', (argv, key) => {
  expect(() => readOptions(argv)).toThrow(expect.objectContaining({ key }));
});
