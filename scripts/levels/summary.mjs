/**
 * The end of a test run: one line a level, then `N passed, N failed` alone on its line (`, N skipped` when there are).
 *
 * @param results - as `runLevel` answers
 * @param isCi - then a skipped test is a failure of the run, since CI skips nothing
 * @returns `{ lines, isGreen }`
 */
export function summarise(results, isCi) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  const total = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const isGreen = failed === 0 && passed > 0 && !(isCi && skipped > 0);
  return { lines: ['', ...results.map(levelLine), '', total], isGreen };
}

/** One level in one line. */
export function levelLine({ name, passed, failed, skipped, seconds, reason }) {
  const mark = failed > 0 ? '✗' : skipped > 0 && passed === 0 ? '-' : '✓';
  const counts = `${passed} passed  ${failed} failed  ${skipped} skipped`;
  return `${mark} ${name.padEnd(12)} ${counts}  ${seconds.toFixed(1)} s${reason ? `  (${reason})` : ''}`;
}

/** A level that could not run because something it needs is missing: skipped by name, or failed in CI. */
export function missingLevel(name, reason, isCi) {
  return { name, passed: 0, failed: isCi ? 1 : 0, skipped: isCi ? 0 : 1, seconds: 0, output: reason, reason };
}
