import { Injectable } from '@nestjs/common';
import { hasDuty } from '@app/contracts';
import type { CaseFileId, TaskId } from '@app/domain';
import {
  TaskHoldingRepository,
  type Holding,
  type HoldingChange,
  type SignedIn,
  type TaskStanding,
} from '@app/persistence';
import { problem, type ProblemError } from '@app/platform';
import { refusalProblem } from '../command/refusal-status.js';

/** A task as a person saw it. */
export interface SeenTask {
  readonly caseFileId: CaseFileId;
  readonly taskId: TaskId;
  readonly revision: number;
}

/** Claims, releases and assigns tasks of the own department. */
@Injectable()
export class TaskHolding {
  constructor(private readonly holdings: TaskHoldingRepository) {}

  /** Takes a task that nobody else holds. */
  async claim(person: SignedIn, task: SeenTask): Promise<Holding> {
    return this.change(person, { ...task, ...mine(person), assigneeId: person.accountId, heldBy: person.accountId });
  }

  /** Gives a task back; the head of the department may give back anybody's. */
  async release(person: SignedIn, task: SeenTask): Promise<Holding> {
    const heldBy = hasDuty(person.role, 'direct-officers') ? null : person.accountId;
    return this.change(person, { ...task, ...mine(person), assigneeId: null, heldBy });
  }

  /** Gives a task of the department to one of its people. */
  async assign(person: SignedIn, task: SeenTask, assigneeId: string): Promise<Holding> {
    const mayHold = await this.holdings.mayHold(assigneeId, person.departmentCode);
    if (!mayHold) throw problem(422, 'task.assignee-unable', { data: { department: person.departmentCode } });
    return this.change(person, { ...task, ...mine(person), assigneeId, heldBy: null });
  }

  private async change(person: SignedIn, change: HoldingChange): Promise<Holding> {
    const holding = await this.holdings.change(change);
    if (holding !== null) return holding;
    throw refusalOf(await this.holdings.standing(change.caseFileId, change.taskId), person, change);
  }
}

function mine({ departmentCode }: SignedIn): Pick<HoldingChange, 'departmentCode'> {
  return { departmentCode };
}

function refusalOf(standing: TaskStanding | null, person: SignedIn, { taskId, heldBy }: HoldingChange): ProblemError {
  if (standing?.departmentCode !== person.departmentCode) return refusalProblem('task.unknown', { taskId });
  const { status, holder, revision } = standing;
  if (status !== 'open') return endedProblem(taskId, standing);
  const isAnothers = holder !== null && heldBy !== null && holder.accountId !== heldBy;
  if (!isAnothers) return problem(409, 'task.changed', { data: { taskId, revision } });
  const data = { taskId, by: holder.accountId, byName: holder.displayName };
  return refusalProblem('task.claimed-by-another', data);
}

function endedProblem(taskId: TaskId, { endedBy, endedAt }: TaskStanding): ProblemError {
  const data = { taskId, by: endedBy?.accountId ?? null, byName: endedBy?.displayName ?? null, at: endedAt };
  return refusalProblem('task.already-ended', data);
}
