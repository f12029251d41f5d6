import { Controller, Header } from '@nestjs/common';
import type { BreakGlassView, Look } from '@app/contracts';
import { BreakGlassRepository, type Page, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { BreakGlassDesk } from './break-glass-desk.js';

/** Exceptions from secrecy and the list of looks, for the second person and the supervisor. */
@Controller()
export class BreakGlassController {
  constructor(
    private readonly exceptions: BreakGlassDesk,
    private readonly grants: BreakGlassRepository,
  ) {}

  @Operation('listBreakGlass')
  @Header('cache-control', 'no-store')
  async list(): Promise<{ items: BreakGlassView[] }> {
    return this.exceptions.list();
  }

  @Operation('decideBreakGlass')
  @Header('cache-control', 'no-store')
  async decide(
    @Input() { params, body }: InputOf<'decideBreakGlass'>,
    @Person() me: SignedIn,
  ): Promise<BreakGlassView> {
    return this.exceptions.decide(params.breakGlassId, body, me);
  }

  @Operation('reviewBreakGlass')
  @Header('cache-control', 'no-store')
  async review(
    @Input() { params, body }: InputOf<'reviewBreakGlass'>,
    @Person() me: SignedIn,
  ): Promise<BreakGlassView> {
    return this.exceptions.review(params.breakGlassId, body.note, me);
  }

  @Operation('listLooks')
  @Header('cache-control', 'no-store')
  async looks(@Input() { query }: InputOf<'listLooks'>): Promise<Page<Look>> {
    return this.grants.looks(query);
  }
}
