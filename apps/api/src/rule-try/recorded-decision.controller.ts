import { Controller } from '@nestjs/common';
import type { RecordedDecisionView } from '@app/contracts';
import { RecordedDecisionRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** Decisions on record, as whoever tries rules finds them. */
@Controller()
export class RecordedDecisionController {
  constructor(private readonly records: RecordedDecisionRepository) {}

  @Operation('listRecordedDecisions')
  async list(
    @Person() person: SignedIn,
    @Input() { query }: InputOf<'listRecordedDecisions'>,
  ): Promise<{ items: RecordedDecisionView[]; next: string | null }> {
    return this.records.list(person, query);
  }
}
