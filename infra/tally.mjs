/**
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 *   numRuntimeErrorTestSuites?: number }} JestResult what jest writes with --json
 */

/**
 * Counts a jest run. A test that did not run (skipped, todo) failed, so did a file that could not be loaded; a run that
 * ended badly without naming a failure is one. Where tests were `selected` by name, those left out are no failure.
 * @param {JestResult | undefined} result @param {number} code jest's exit code @param {boolean} [selected]
 */
export function tally(result, code, selected = false) {
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = result ?? {};
  const failed =
    numFailedTests + (selected ? 0 : numPendingTests) + numTodoTests + (result?.numRuntimeErrorTestSuites ?? 0);
  const unnamed = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unnamed ? 1 : failed, unnamed };
}
