import { Controller } from '@nestjs/common';
import type { DeadlineExplanation } from '@app/contracts';
import { DeadlineExplanationRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** Why a deadline ends on its day. */
@Controller()
export class DeadlineController {
  constructor(private readonly explanations: DeadlineExplanationRepository) {}

  @Operation('explainDeadline')
  async read(
    @Person() person: SignedIn,
    @Input() { params }: InputOf<'explainDeadline'>,
  ): Promise<DeadlineExplanation> {
    const explanation = await this.explanations.find(person, params.caseFileId, params.deadlineId);
    if (explanation === null) throw problem(404, 'deadline.unknown');
    return explanation;
  }
}
