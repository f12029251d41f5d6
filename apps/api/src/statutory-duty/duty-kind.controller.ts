import { Controller } from '@nestjs/common';
import type { DutyKind } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { DutyKinds } from './duty-kinds.js';

/** The kinds of statutory duty that may be opened in a case. */
@Controller()
export class DutyKindController {
  constructor(private readonly kinds: DutyKinds) {}

  @Operation('listDutyKinds')
  async list(
    @Person() person: SignedIn,
    @Input() { params }: InputOf<'listDutyKinds'>,
  ): Promise<{ items: DutyKind[] }> {
    const items = await this.kinds.offeredIn(person, params.caseFileId);
    if (items === null) throw problem(404, 'case-file.unknown');
    return { items: [...items] };
  }
}
