import { DECISION_NAMES, plainDate } from '@app/domain';
import { sha256, type LegalClock } from '@app/platform';
import type { Database } from '@app/persistence';
import { loadPack } from '@app/rules';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { printFaults } from '../rules/check-pack.js';
import { readPackFolder } from '../rules/read-pack-folder.js';
import { impactLines } from './impact-lines.js';
import { impactOn, type ImpactWish } from './impact-on.js';

/** Decides recorded decisions again by a folder of rules and shows which would have gone differently; writes nothing. */
export const impactRules: Command = {
  name: 'rules impact',
  operands: ['<folder>'],
  options: {
    decision: { type: 'string' },
    since: { type: 'string' },
    sample: { type: 'string' },
    'own-day': { type: 'boolean' },
    ...JSON_OPTION,
  },
  usage: '[--decision <name>] [--since <YYYY-MM-DD>] [--sample <n>] [--own-day] [--json]',
  summary: 'rules.impact-summary',
  run: runImpact,
};

async function runImpact({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const [folder = ''] = operands;
  const wish = wishOf(options);
  if (wish === null) {
    terminal.say('rules.impact-wrong', { decisions: DECISION_NAMES.join(', ') });
    return 2;
  }
  const loading = loadPack(await readPackFolder(folder), { sha256 });
  if (!loading.ok) {
    const { problems } = loading.refusal;
    if (options['json'] === true) terminal.printJson({ ok: false, problems });
    else printFaults(terminal, folder, { problems, failedExamples: [] });
    return 1;
  }
  const found = await withDatabase(environment, async (database: Database) => {
    const clock: LegalClock = await deploymentClock(database, environment);
    return impactOn({ database, clock, candidate: loading.value }, wish);
  });
  if (options['json'] === true) terminal.printJson(found);
  else terminal.print(...impactLines(found));
  return found.counts.disputed > 0 ? 1 : 0;
}

/** `null` where an option says nothing that there is. */
function wishOf({ decision, since, sample, 'own-day': ownDay }: Call['options']): ImpactWish | null {
  const read = {
    decision: given(decision, (name) => DECISION_NAMES.find((one) => one === name)),
    since: given(since, plainDate),
    sample: given(sample, (size) => (/^[1-9]\d{0,8}$/.test(size) ? Number(size) : undefined)),
  };
  if (read.decision === undefined || read.since === undefined || read.sample === undefined) return null;
  return { decision: read.decision, since: read.since, sample: read.sample, isOnOwnDay: ownDay === true };
}

/** An option as it is read: `null` when it was not given, `undefined` when it cannot be read. */
function given<Value>(
  option: Call['options'][string],
  read: (text: string) => Value | null | undefined,
): Value | null | undefined {
  return option === undefined ? null : (read(String(option)) ?? undefined);
}
