import { ActivityFailure, ApplicationFailure, proxyLocalActivities, uuid4 } from '@temporalio/workflow';
import {
  decide,
  ENGINE,
  fold,
  laterShift,
  type CaseCommand,
  type CaseEvent,
  type CaseFile,
  type CaseRefusal,
  type ClockShift,
  type Instant,
} from '@app/domain';
import type { CommandResult } from '@app/contracts';
import { legalNow } from '../training-clock/legal-time.js';
import {
  TRANSITION_FAILURES,
  type CaseFileActivities,
  type RecordedTransition,
  type Transition,
} from './case-file.activities.js';
import type { CaseFileInput, CommandEnvelope } from './case-file.messages.js';

const RECENT_COMMANDS = 50;

/** Activities of a case, as local activities: one marker in the history instead of three events and another task. */
export const activities: CaseFileActivities = proxyLocalActivities<CaseFileActivities>({
  startToCloseTimeout: '5 seconds',
  localRetryThreshold: '10 seconds',
  retry: {
    initialInterval: '100 milliseconds',
    maximumInterval: '10 seconds',
    nonRetryableErrorTypes: Object.values(TRANSITION_FAILURES),
  },
});

/** The mutable state of one run of a case workflow; the run is its only writer. */
export interface CaseRun {
  readonly caseFileId: CaseFileInput['caseFileId'];
  epoch: number;
  caseFile: CaseFile | null;
  recentCommandIds: readonly string[];
  opened: CommandResult | null;
  /** False while the case is still being taken over from the record. */
  isReady: boolean;
  /** A newer run owns the case. */
  isFenced: boolean;
  /** The latest shift of a training clock; `null` in production, and while nobody has shifted it. */
  clock: ClockShift | null;
  /** When the last event that this run knows of happened. */
  lastAt: Instant | null;
}

const FIRST_RUN = { epoch: 1, caseFile: null, recentCommandIds: [], opened: null } as const;
/** In production, and while nobody has shifted the clock. */
const UNSHIFTED = { clock: null, lastAt: null } as const;

/** The state in which a run begins. */
export function beginRun({ caseFileId, continued, opening }: CaseFileInput): CaseRun {
  return {
    caseFileId,
    ...(continued ?? FIRST_RUN),
    isReady: continued !== null || opening !== null,
    isFenced: false,
    ...(continued?.training ?? UNSHIFTED),
  };
}

/** The update failure that carries a refusal back to the sender. */
export function refusalFailure(refusal: CaseRefusal): ApplicationFailure {
  return ApplicationFailure.create({
    message: refusal.code,
    type: refusal.code,
    nonRetryable: true,
    details: [refusal],
  });
}

/** Throws the refusal of a command that is not legal now; leaves no trace in the history when used in a validator. */
export function refuseIllegal(run: CaseRun, { commandId, command, where }: CommandEnvelope): void {
  if (!run.isReady || run.recentCommandIds.includes(commandId)) return;
  if (run.caseFile === null && command.type !== 'open') return;
  const decision = decide(run.caseFile, command, where);
  if (!decision.ok) throw refusalFailure(decision.refusal);
}

/** Decides a command and records what happens; must be called under the run's lock. */
export async function transact(run: CaseRun, envelope: CommandEnvelope): Promise<RecordedTransition> {
  try {
    return learn(run, envelope, await activities.recordTransition(transitionOf(run, envelope)));
  } catch (error) {
    if (failureType(error) === TRANSITION_FAILURES.fenced) run.isFenced = true;
    if (failureType(error) !== TRANSITION_FAILURES.stale) throw error;
    run.caseFile = await activities.loadCaseFile(run.caseFileId);
    return learn(run, envelope, await activities.recordTransition(transitionOf(run, envelope)));
  }
}

/** Takes in what the clock of a training deployment shows; it only ever moves forward. */
export function hearClock(run: CaseRun, told: ClockShift | undefined): void {
  if (told !== undefined) run.clock = laterShift(run.clock, told);
}

/** Climbs the rungs of the overdue ladder whose time has come; nothing is recorded when a person was faster. */
export async function climbLadder(run: CaseRun, wake: Instant): Promise<void> {
  const envelope = await engineEnvelope({ type: 'reach-rungs' }, climbingAt(run, wake));
  if (decided(run, envelope).length > 0) await transact(run, envelope);
}

/** A training clock that is moved passes every instant on its way: a rung is climbed at its own, but never before what has happened. */
function climbingAt({ clock, lastAt }: CaseRun, wake: Instant): Instant {
  if (clock === null) return legalNow(null);
  const earliest = lastAt ?? clock.from;
  return wake > earliest ? wake : earliest;
}

async function engineEnvelope(command: CaseCommand, at: Instant): Promise<CommandEnvelope> {
  const on = await activities.legalDayOf(at);
  return {
    commandId: uuid4(),
    requestHash: '',
    command,
    where: { actor: ENGINE, at, on, powers: {}, certifiedOfficials: [] },
  };
}

function transitionOf(run: CaseRun, envelope: CommandEnvelope): Transition {
  const { commandId, requestHash } = envelope;
  return {
    caseFileId: run.caseFileId,
    epoch: run.epoch,
    afterSeq: run.caseFile?.seq ?? 0,
    commandId,
    requestHash,
    events: run.recentCommandIds.includes(commandId) ? [] : decided(run, envelope),
  };
}

/** Takes what was recorded into the state of the run. */
function learn(run: CaseRun, { commandId }: CommandEnvelope, recorded: RecordedTransition): RecordedTransition {
  run.caseFile = fold(unseen(run, recorded), run.caseFile);
  run.recentCommandIds = [...run.recentCommandIds, commandId].slice(-RECENT_COMMANDS);
  run.lastAt = recorded.events.at(-1)?.at ?? run.lastAt;
  hearClock(run, recorded.clock);
  return recorded;
}

/** A stored answer may hold events that this run has already seen. */
function unseen({ caseFile }: CaseRun, { events, result }: RecordedTransition): readonly CaseEvent[] {
  const before = result.seq - events.length;
  return events.slice(Math.max(0, (caseFile?.seq ?? 0) - before));
}

function decided(run: CaseRun, { command, where }: CommandEnvelope): readonly CaseEvent[] {
  const decision = decide(run.caseFile, command, where);
  if (!decision.ok) throw refusalFailure(decision.refusal);
  return decision.value;
}

function failureType(error: unknown): string | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure ? (cause.type ?? undefined) : undefined;
}
