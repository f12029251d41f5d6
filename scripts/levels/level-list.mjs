import { readdirSync } from 'node:fs';
import path from 'node:path';

const npmScript = (name, script) => ({ name, kind: 'check', command: 'npm', args: ['run', '-s', script] });
const jest = (name, needs, specsAtOnce = 2) => ({ name, kind: 'jest', needs, specsAtOnce });

/** Checks of the text of the repository; each counts as one. Two run at a time. */
export const CHECKS = [
  npmScript('lint', 'lint'),
  npmScript('typecheck', 'typecheck'),
  npmScript('format', 'format:check'),
  npmScript('imports', 'boundaries'),
];

/** Levels that need no server, one after the other. */
export const PURE = [
  { name: 'setup', kind: 'node', needs: [] },
  ...['unit', 'rules', 'model', 'boundaries', 'replay'].map((name) => jest(name, [])),
];

/** Levels that need servers, one after the other. Each spec has a database and a namespace of its own; faults run alone. */
export const WITH_SERVERS = [
  jest('integration', ['postgres']),
  jest('workflow', ['postgres', 'temporal']),
  jest('fault', ['postgres', 'temporal', 'build'], 1),
  jest('e2e', ['postgres', 'temporal', 'build', 'chromium']),
];

const ALL = [...CHECKS, ...PURE, ...WITH_SERVERS];

/** The levels of the given names, or all; an unknown name is answered with the list of known ones. */
export function chooseLevels(names) {
  const unknown = names.filter((name) => !ALL.some((level) => level.name === name));
  if (unknown.length > 0) return { unknown, known: ALL.map((level) => level.name) };
  const isChosen = (level) => names.length === 0 || names.includes(level.name);
  return { checks: CHECKS.filter(isChosen), pure: PURE.filter(isChosen), withServers: WITH_SERVERS.filter(isChosen) };
}

/** Tests of the set-up itself, which lie beside what they test. */
export function setupTests(scripts) {
  const files = readdirSync(scripts, { recursive: true }).filter((file) => file.endsWith('.test.mjs'));
  return files.sort().map((file) => path.join(scripts, file));
}
