import { Controller } from '@nestjs/common';
import type { DecisionRecord } from '@app/contracts';
import { DecisionRecordRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** Why the rules proposed what they proposed. */
@Controller()
export class DecisionController {
  constructor(private readonly decisions: DecisionRecordRepository) {}

  @Operation('readDecision')
  async read(@Person() person: SignedIn, @Input() { params }: InputOf<'readDecision'>): Promise<DecisionRecord> {
    const record = await this.decisions.find(person, params.caseFileId, params.recordId);
    if (record === null) throw problem(404, 'decision.unknown');
    return record;
  }
}
