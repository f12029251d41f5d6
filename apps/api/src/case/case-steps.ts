import {
  hasPower,
  isHead,
  openProceedings,
  openSteps,
  PROCEEDINGS,
  STARTABLE_KINDS,
  type Actor,
  type CaseFile,
  type PlainDate,
  type Instant,
  type PowersByDepartment,
  type Proceeding,
  type ProceedingKind,
  type DepartmentCode,
  type StepContext,
  type StepDefinition,
  type ProceedingFacts,
} from '@app/domain';
import type { ProceedingView } from '@app/contracts';

/** Who asks what may be done in a case, and when. */
export interface Asking {
  readonly actor: Actor;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly powers: PowersByDepartment;
}

/** Steps of a procedure that are open now: those of the asking person, and those of others with whom they lie. */
export function stepsNow(
  caseFile: CaseFile,
  proceeding: Proceeding,
  asking: Asking,
): Pick<ProceedingView, 'steps' | 'stepsOfOthers'> {
  const names = proceeding.ended ? [] : openSteps(proceeding.kind, proceeding.status);
  const context = contextOf(caseFile, proceeding, asking);
  const open = names.filter((step) => !isClosed(step, context)).map((step) => standing(step, context));
  return {
    steps: open.filter((one) => one.isMine).map(({ step }) => step),
    stepsOfOthers: open
      .filter((one) => !one.isMine)
      .map(({ step, departmentCode, needsLead }) => ({ step, departmentCode, needsLead })),
  };
}

/** Procedures that the asking person's department may start now. */
export function startableNow(caseFile: CaseFile, { actor, powers }: Asking): ProceedingKind[] {
  if (caseFile.ended !== null || !caseFile.departments.includes(actor.departmentCode)) return [];
  const running = openProceedings(caseFile).filter((one) => one.departmentCode === actor.departmentCode);
  return STARTABLE_KINDS.filter((kind) => {
    const { power } = PROCEEDINGS[kind];
    const isRunning = running.some((one) => one.kind === kind);
    return power !== null && !isRunning && hasPower(powers, actor.departmentCode, power);
  });
}

/** Whether the asking person may hand the matter over. */
export function mayRefer(caseFile: CaseFile, { actor }: Asking): boolean {
  return caseFile.ended === null && caseFile.departments.includes(actor.departmentCode);
}

/** Whether the asking person may open a statutory duty. */
export function mayOpenDuty(caseFile: CaseFile, { actor }: Asking): boolean {
  return caseFile.ended === null && caseFile.departments.includes(actor.departmentCode);
}

/** Whether the asking person may open the closed case again. */
export function mayReopen(caseFile: CaseFile, { actor }: Asking): boolean {
  return caseFile.ended === 'closed' && actor.departmentCode === leadOf(caseFile);
}

/** Whether the asking person may end the case in favour of another. */
export function mayMerge(caseFile: CaseFile, { actor }: Asking): boolean {
  return caseFile.ended === null && actor.departmentCode === leadOf(caseFile);
}

/** Whether the asking person may let matters of the case continue in a new one: each of the two must be about something. */
export function maySplit(caseFile: CaseFile, asking: Asking): boolean {
  return mayMerge(caseFile, asking) && caseFile.subject.violationCodes.length > 1;
}

function leadOf({ leadDepartment, receivedBy }: CaseFile): DepartmentCode {
  return leadDepartment ?? receivedBy;
}

interface Standing {
  readonly step: string;
  readonly isMine: boolean;
  readonly departmentCode: string;
  readonly needsLead: boolean;
}

function contextOf(caseFile: CaseFile, proceeding: Proceeding, asking: Asking): StepContext<ProceedingFacts> {
  const task = caseFile.tasks.find((one) => one.proceedingId === proceeding.id && one.status === 'open');
  return {
    ...asking,
    certifiedOfficials: [],
    caseFile,
    proceeding,
    facts: proceeding.facts,
    proposal: task?.proposal ?? null,
  };
}

function standing(step: string, context: StepContext<ProceedingFacts>): Standing {
  const { proceeding, actor } = context;
  const definition = definitionOf(step, proceeding);
  const isOfDepartment = [proceeding.departmentCode, ...alsoBy(definition, context)].includes(actor.departmentCode);
  const needsLead = definition?.byLead === true;
  return {
    step,
    isMine: isOfDepartment && isAble(context, definition),
    departmentCode: isOfDepartment ? actor.departmentCode : proceeding.departmentCode,
    needsLead,
  };
}

type Definition = StepDefinition<ProceedingFacts, never>;

function definitionOf(step: string, { kind }: Proceeding): Definition | undefined {
  return Object.entries(PROCEEDINGS[kind].steps).find(([name]) => name === step)?.[1];
}

/** Whether the core refuses a step to everybody now. */
function isClosed(step: string, context: StepContext<ProceedingFacts>): boolean {
  const refusal = definitionOf(step, context.proceeding)?.closed?.(context) ?? null;
  return refusal !== null;
}

function alsoBy(definition: Definition | undefined, context: StepContext<ProceedingFacts>): readonly DepartmentCode[] {
  return definition?.alsoBy?.(context) ?? [];
}

function isAble({ proceeding, powers, actor }: StepContext<ProceedingFacts>, definition?: Definition): boolean {
  if (definition?.byLead === true && !isHead(actor)) return false;
  const { power } = PROCEEDINGS[proceeding.kind];
  return power === null || hasPower(powers, proceeding.departmentCode, power);
}
