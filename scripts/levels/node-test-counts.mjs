/** Counts in the closing lines of a TAP report of node's test runner (`# pass 12`). */
export function nodeTestCounts(report) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}
