import { Controller } from '@nestjs/common';
import type { MeasureView } from '@app/contracts';
import { MeasureListRepository, type Page, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** The ledger of measures. */
@Controller()
export class MeasureController {
  constructor(private readonly measures: MeasureListRepository) {}

  @Operation('listMeasures')
  async list(@Person() person: SignedIn, @Input() { query }: InputOf<'listMeasures'>): Promise<Page<MeasureView>> {
    return this.measures.list(person, query);
  }
}
