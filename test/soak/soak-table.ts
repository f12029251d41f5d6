import type { SoakReport } from './run-soak.js';

/** The figures of a run for people, and every finding with a request that shows it. */
export function soakTable({ requests, seconds, ...rest }: SoakReport, operations: number): string {
  const { byStatus, byAsker, byWay, asked, answered, findings } = rest;
  const lines = [
    ['requests', String(requests)],
    ['per second', (requests / seconds).toFixed(0)],
    ['operations asked', `${asked.size} of ${operations}`],
    ['operations that answered', String(answered.size)],
    ['by status', inOrder(byStatus)],
    ['by role', inOrder(byAsker)],
    ['by way', inOrder(byWay)],
    ['findings', String(findings.reduce((sum, { times }) => sum + times, 0))],
  ].map(([name = '', value = '']) => `  ${name.padEnd(26)}${value}`);
  const found = findings.map(({ what, times, first }) => `✗ ${times} × ${what}\n    ${first}`);
  return [...lines, ...found].join('\n');
}

function inOrder(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([a], [b]) => a.localeCompare(b));
  return sorted.map(([name, count]) => `${name} ${count}`).join(', ');
}
