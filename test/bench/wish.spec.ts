import { describe, expect, test } from '@jest/globals';
import { wishIn } from '../../bench/wish.ts';

const known = ['cycle', 'scale'];
const wish = (text: string) => wishIn(text.split(' ').filter(Boolean), known);

describe('what a benchmark run is asked for', () => {
  test('nothing: all that are usual, with the usual sizes', () =>
    expect(wish('')).toEqual({ names: [], sizes: [1_000, 3_000] }));

  test('names, and the sizes of scale in rising order, each once', () =>
    expect(wish('scale --json --units 3000,100,3000')).toEqual({ names: ['scale'], sizes: [100, 3_000] }));

  test.each([
    ['a name that there is not', 'cycles'],
    ['sizes without scale', 'cycle --units 100'],
    ['no size', 'scale --units'],
    ['a size that is none', 'scale --units 1e3'],
    ['fewer units than say anything', 'scale --units 5'],
    ['more units than one campaign takes', 'scale --units 10001'],
  ])('%s is not understood', (_, text) => expect(wish(text)).toBeUndefined());
});
