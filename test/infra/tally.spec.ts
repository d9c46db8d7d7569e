import { expect, test } from '@jest/globals';
import { tally } from '../../infra/tally.mjs';

test.each([
  ['all well', { numPassedTests: 7 }, 0, 7, 0],
  ['a test fails', { numPassedTests: 6, numFailedTests: 1 }, 1, 6, 1],
  ['a file cannot be loaded', { numPassedTests: 6, numRuntimeErrorTestSuites: 2 }, 1, 6, 2],
  ['a skipped test did not pass', { numPassedTests: 6, numPendingTests: 1, numTodoTests: 2 }, 0, 6, 3],
  ['jest fails and names nothing', { numPassedTests: 6 }, 1, 6, 1],
  ['no test at all', { numPassedTests: 0 }, 0, 0, 1],
  ['jest wrote nothing', undefined, 1, 0, 1],
])('%s', (_, result, code, passed, failed) => {
  expect(tally(result, code)).toMatchObject({ passed, failed });
});

test('tests that were left out by name are no failure', () => {
  expect(tally({ numPassedTests: 1, numPendingTests: 5 }, 0, true)).toMatchObject({ passed: 1, failed: 0 });
});
