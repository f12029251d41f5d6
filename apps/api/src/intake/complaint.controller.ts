import { Controller } from '@nestjs/common';
import type { Clue, ComplaintReceipt, OpenedCases } from '@app/contracts';
import { ClueRepository, type Page, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { ComplaintIntake } from './complaint-intake.js';
import { cluesSeen } from './intake-rights.js';

/** Complaints by form, and the pool of clues. */
@Controller()
export class ComplaintController {
  constructor(
    private readonly intake: ComplaintIntake,
    private readonly clues: ClueRepository,
  ) {}

  @Operation('submitComplaint')
  async submit(@Input() { body, key }: InputOf<'submitComplaint'>, @Person() me: SignedIn): Promise<ComplaintReceipt> {
    return this.intake.submit(body, key, me);
  }

  @Operation('listClues')
  async list(@Input() { query }: InputOf<'listClues'>, @Person() me: SignedIn): Promise<Page<Clue>> {
    const { search = null, status = null, batch = null, ...page } = query;
    return this.clues.list({ department: cluesSeen(me), status, batchId: batch, search }, page);
  }

  @Operation('openCases')
  async open(@Input() { body, key }: InputOf<'openCases'>, @Person() me: SignedIn): Promise<OpenedCases> {
    return this.intake.openCases(body, key, me);
  }
}
