import { isHead, type CaseEvent } from '../case-file/case-event.js';
import type { TakeStep } from '../case-file/case-command.js';
import { findProceeding, findTask, type CaseFile } from '../case-file/case-file.js';
import type { CaseRefusal } from '../case-file/case-refusal.js';
import {
  drawDocuments,
  enterStatus,
  leaveStatus,
  openProceeding,
  withEffects,
  type Draft,
} from '../case-file/drafting.js';
import type { Deadline } from '../deadline/deadline.js';
import { extensionRefusal } from '../deadline-act/extend-deadline.js';
import { readLedger } from '../deadline-ledger/read-ledger.js';
import { hasPower } from '../department/department.js';
import { isHandOverOfWhole } from '../referral/part.js';
import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { PROCEEDINGS, openSteps } from './proceeding-catalogue.js';
import type { Proceeding, ProceedingFacts } from './proceeding.js';
import {
  isFinal,
  type AnyProceedingDefinition,
  type StepContext,
  type StepDefinition,
  type StepTaken,
  type Surroundings,
} from './step.js';

/** Takes a step: checks task, status, department and power, then asks the procedure what changes. */
export function takeStep(caseFile: CaseFile, command: TakeStep, where: Surroundings): Outcome<CaseEvent, CaseRefusal> {
  const found = locate(caseFile, command);
  if (!found.ok) return found;
  const { proceeding, step, definition } = found.value;
  const context = contextOf(caseFile, proceeding, where);
  const forbidden = stepRefusal(context, step, definition);
  if (forbidden !== null) return refused(forbidden);
  const taken = step.take(context, command.input as never); // checked against StepInputs at the border
  if (!taken.ok) return taken;
  const unlawful = powerlessOpening(taken.value, where) ?? unlawfulExtension(context, taken.value);
  if (unlawful !== null) return refused(unlawful);
  const draft = effectsOf({ caseFile, effects: [] }, { proceeding, definition, taken: taken.value }, where);
  return accepted({
    type: step.event,
    actor: where.actor,
    at: where.at,
    on: where.on,
    proceedingId: proceeding.id,
    data: command.input,
    effects: draft.effects,
  });
}

interface Located {
  readonly proceeding: Proceeding;
  readonly definition: AnyProceedingDefinition;
  readonly step: StepDefinition<ProceedingFacts, never>;
}

function locate(caseFile: CaseFile, command: TakeStep): Outcome<Located, CaseRefusal> {
  const ended = endedTask(caseFile, command);
  if (ended !== null) return refused(ended);
  const proceeding = findProceeding(caseFile, command.proceedingId);
  if (proceeding === undefined) return refused({ code: 'proceeding.unknown', proceedingId: command.proceedingId });
  const definition = PROCEEDINGS[proceeding.kind];
  const step = Object.entries(definition.steps).find(([name]) => name === command.step)?.[1];
  if (step === undefined) return refused({ code: 'proceeding.step-unknown', step: command.step });
  if (proceeding.ended) return refused({ code: 'proceeding.ended', status: proceeding.status });
  if (!step.from.includes(proceeding.status)) {
    return refused({
      code: 'proceeding.step-not-open',
      status: proceeding.status,
      openSteps: openSteps(proceeding.kind, proceeding.status),
    });
  }
  return accepted({ proceeding, definition, step });
}

function endedTask(caseFile: CaseFile, { taskId }: TakeStep): CaseRefusal | null {
  if (taskId === null) return null;
  const task = findTask(caseFile, taskId);
  if (task === undefined) return { code: 'task.unknown', taskId };
  if (task.endedAt === null) return null;
  return { code: 'task.already-ended', taskId, by: task.endedBy, at: task.endedAt };
}

function contextOf(caseFile: CaseFile, proceeding: Proceeding, where: Surroundings): StepContext<ProceedingFacts> {
  const task = caseFile.tasks.find((one) => one.proceedingId === proceeding.id && one.status === 'open');
  return { ...where, caseFile, proceeding, facts: proceeding.facts, proposal: task?.proposal ?? null };
}

/** Why the person, or anybody, cannot take a step whatever its input. */
function stepRefusal(...[context, step, definition]: Parameters<typeof actorRefusal>): CaseRefusal | null {
  return actorRefusal(context, step, definition) ?? step.closed?.(context) ?? null;
}

function actorRefusal(
  context: StepContext<ProceedingFacts>,
  step: StepDefinition<ProceedingFacts, never>,
  { power }: AnyProceedingDefinition,
): CaseRefusal | null {
  const { actor, proceeding, powers } = context;
  const mayAct = [proceeding.departmentCode, ...(step.alsoBy?.(context) ?? [])];
  if (!mayAct.includes(actor.departmentCode))
    return { code: 'department.not-conducting', conducting: proceeding.departmentCode };
  if (power !== null && !hasPower(powers, proceeding.departmentCode, power)) {
    return { code: 'department.power-missing', department: proceeding.departmentCode, power };
  }
  if (step.byLead === true && !isHead(actor))
    return { code: 'department.lead-required', department: proceeding.departmentCode };
  return null;
}

/** A procedure is never put on a department that lacks its power: nobody could act in it. */
function powerlessOpening({ opens = [] }: StepTaken<ProceedingFacts>, { powers }: Surroundings): CaseRefusal | null {
  for (const { kind, departmentCode } of opens) {
    const { power } = PROCEEDINGS[kind];
    if (power !== null && !hasPower(powers, departmentCode, power)) {
      return { code: 'department.power-missing', department: departmentCode, power };
    }
  }
  return null;
}

/** A step may extend its clock no further than the law lets anybody. */
function unlawfulExtension(
  { caseFile, proceeding, on }: StepContext<ProceedingFacts>,
  { extends: by }: StepTaken<ProceedingFacts>,
): CaseRefusal | null {
  const deadline = runningClock(caseFile, proceeding);
  if (by === undefined || deadline === undefined) return null;
  return extensionRefusal({ deadline, reading: readLedger(deadline), on }, by.period);
}

function runningClock({ deadlines }: Pick<CaseFile, 'deadlines'>, { id }: Proceeding): Deadline | undefined {
  return deadlines.find((one) => one.proceedingId === id && one.status === 'running');
}

interface Step {
  readonly proceeding: Proceeding;
  readonly definition: AnyProceedingDefinition;
  readonly taken: StepTaken<ProceedingFacts>;
}

function effectsOf(draft: Draft, step: Step, where: Surroundings): Draft {
  const documents = { drafts: step.taken.documents ?? [], on: where.on };
  const moved = move(draft, step, where);
  const documented = drawDocuments(moved, step.proceeding.id, documents);
  const opened = (step.taken.opens ?? []).reduce(
    (current, from) =>
      openProceeding(current, { table: PROCEEDINGS[from.kind], from, parentId: step.proceeding.id }, where),
    withEffects(documented, step.taken.effects ?? []),
  );
  return withEffects(opened, [...handOvers(step.taken), ...asked(step)]);
}

function move(draft: Draft, { proceeding, definition, taken }: Step, where: Surroundings): Draft {
  const status = definition.statuses[taken.to];
  const moved = {
    kind: 'proceeding-moved',
    proceedingId: proceeding.id,
    status: taken.to,
    ended: isFinal(status),
    facts: withoutGaps(taken.facts),
  } as const;
  if (taken.to === proceeding.status && taken.repeats !== true)
    return withEffects(draft, [moved, ...extension(draft, proceeding, taken)]);
  const left = leaveStatus(draft, proceeding.id, taken.leaves ?? 'completed');
  const entry = { clockFrom: taken.clockFrom, period: taken.period };
  return enterStatus(withEffects(left, [moved]), { proceeding, definition: status, entry }, where);
}

function extension(
  { caseFile }: Draft,
  proceeding: Proceeding,
  { extends: by }: StepTaken<ProceedingFacts>,
): Draft['effects'] {
  const clock = runningClock(caseFile, proceeding);
  if (by === undefined || clock === undefined) return [];
  return [{ kind: 'deadline-extended', deadlineId: clock.id, period: by.period, reason: by.reason, due: null }];
}

function handOvers({ opens = [] }: StepTaken<ProceedingFacts>): Draft['effects'] {
  return opens
    .filter(isHandOverOfWhole)
    .map(({ departmentCode }) => ({ kind: 'handed-over', to: departmentCode }) as const);
}

function asked({ proceeding, taken }: Step): Draft['effects'] {
  return (taken.asks ?? []).map(
    (decision) =>
      ({
        kind: 'proposal-asked',
        request: { decision, proceedingId: proceeding.id, taskId: null, deadlineId: null, rung: null },
        proposal: null,
      }) as const,
  );
}

function withoutGaps(facts: Partial<ProceedingFacts> | undefined): ProceedingFacts {
  const entries = Object.entries(facts ?? {}).filter(
    (entry): entry is [string, NonNullable<(typeof entry)[1]>] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
