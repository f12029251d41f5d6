import { Controller } from '@nestjs/common';
import { accountId } from '@app/domain';
import type { Holding, SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import type { z } from 'zod';
import type { taskHoldingSchema } from '@app/contracts';
import { Person } from '../access/signed-in-request.js';
import { TaskHolding } from './task-holding.js';

type HoldingAnswer = z.infer<typeof taskHoldingSchema>;

/** Who holds a task. */
@Controller()
export class TaskHoldingController {
  constructor(private readonly holding: TaskHolding) {}

  @Operation('claimTask')
  async claim(@Person() person: SignedIn, @Input() { params, body }: InputOf<'claimTask'>): Promise<HoldingAnswer> {
    return answerOf(await this.holding.claim(person, { ...params, ...body }));
  }

  @Operation('releaseTask')
  async release(@Person() person: SignedIn, @Input() { params, body }: InputOf<'releaseTask'>): Promise<HoldingAnswer> {
    return answerOf(await this.holding.release(person, { ...params, ...body }));
  }

  @Operation('assignTask')
  async assign(@Person() person: SignedIn, @Input() { params, body }: InputOf<'assignTask'>): Promise<HoldingAnswer> {
    const { accountId: assigneeId, revision } = body;
    return answerOf(await this.holding.assign(person, { ...params, revision }, assigneeId));
  }
}

function answerOf({ assigneeId, revision }: Holding): HoldingAnswer {
  return { assigneeId: assigneeId === null ? null : accountId(assigneeId), revision };
}
