import { RulePackListRepository } from '@app/persistence';
import { sha256 } from '@app/platform';
import { loadPack, packDiff, type PackChange, type RulePack } from '@app/rules';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { printFaults } from '../rules/check-pack.js';
import { readPackFolder } from '../rules/read-pack-folder.js';
import { inOneLine } from '../text/bilingual.js';

/** Says in words what differs between two packs, each a folder or the hash of a stored pack. */
export const diffRules: Command = {
  name: 'rules diff',
  operands: ['<before>', '<after>'],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'rules.diff-summary',
  run: runDiff,
};

async function runDiff(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [one = '', other = ''] = operands;
  const before = await packAt(one, call);
  const after = await packAt(other, call);
  if (before === null || after === null) return 1;
  const changes = packDiff(before, after);
  if (options['json'] === true) terminal.printJson({ before: before.hash, after: after.hash, changes });
  else terminal.print(...changes.map(lineOf));
  terminal.say(changes.length === 0 ? 'rules.no-difference' : 'rules.differences', { count: changes.length });
  return 0;
}

function lineOf({ decision, words }: PackChange): string {
  return `${decision === null ? '' : `[${decision}] `}${inOneLine(words)}`;
}

/** The pack of a folder or a hash; `null` when it is refused, which has been told. */
async function packAt(named: string, call: Call): Promise<RulePack | null> {
  const files = HASH.test(named) ? await storedFiles(named, call) : await readPackFolder(named);
  const loading = loadPack(files, { sha256 });
  if (loading.ok) return loading.value;
  printFaults(call.terminal, named, { problems: loading.refusal.problems, failedExamples: [] });
  return null;
}

/** SHA-256 in lower-case hexadecimal, as `rules list` prints it. */
const HASH = /^[0-9a-f]{64}$/;

async function storedFiles(hash: string, { environment }: Call): Promise<ReadonlyMap<string, string>> {
  const found = await withDatabase(environment, async (database) => {
    const at = (await deploymentClock(database, environment)).now();
    return new RulePackListRepository(database).find(hash, at);
  });
  if (found === null) throw new CommandError('rules.hash-unknown', { hash });
  return new Map(Object.entries(found.files));
}
