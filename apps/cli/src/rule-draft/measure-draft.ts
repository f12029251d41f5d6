import { setTimeout as pause } from 'node:timers/promises';
import type { RuleImpact } from '@app/contracts';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { BY_OPTION, BY_USAGE, RuleDesk } from './rule-desk.js';

const ASK_AGAIN_MS = 500;

/** Replays the whole record against a draft, which its approval wants where a decision has a limit of flips. */
export const measureDraft: Command = {
  name: 'rules measure',
  operands: ['<draft>'],
  options: { ...BY_OPTION, ...JSON_OPTION },
  usage: `${BY_USAGE} [--json]`,
  summary: 'rules.measure-summary',
  run: runMeasure,
};

async function runMeasure(call: Call): Promise<ExitCode> {
  const { operands, options, terminal } = call;
  const [draftId = ''] = operands;
  const { run, gates } = await RuleDesk.use(call, async (desk) => {
    const ended = await untilEnded(await desk.measure(draftId), desk);
    return { run: ended, gates: await desk.gates(draftId) };
  });
  if (run.state !== 'done') throw new CommandError('rules.not-measured', { state: run.state });
  if (options['json'] === true) terminal.printJson({ impactId: run.impactId, hash: run.hash, limits: gates.limits });
  else {
    terminal.say('rules.measured', { flipped: run.counts.flipped.count, total: run.total });
    for (const { decision, percent, isAbove } of gates.limits)
      terminal.say(isAbove ? 'rules.limit-above' : 'rules.limit-within', { decision, percent });
  }
  return 0;
}

async function untilEnded(begun: RuleImpact, desk: RuleDesk): Promise<RuleImpact> {
  let run = begun;
  while (run.state === 'running') {
    await pause(ASK_AGAIN_MS);
    run = await desk.impact(run.impactId);
  }
  return run;
}
