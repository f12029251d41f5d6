import { Controller, Header } from '@nestjs/common';
import type { ReporterView, Revealed } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { BreakGlassDesk } from './break-glass-desk.js';
import { ReporterDesk } from './reporter-desk.js';

/** The persons behind complaints. Nothing of them may stay in a cache. */
@Controller()
export class ReporterController {
  constructor(
    private readonly desk: ReporterDesk,
    private readonly exceptions: BreakGlassDesk,
  ) {}

  @Operation('readReporter')
  @Header('cache-control', 'no-store')
  async read(@Input() { params }: InputOf<'readReporter'>, @Person() me: SignedIn): Promise<ReporterView> {
    return this.desk.read(params.complaintId, me);
  }

  @Operation('revealReporter')
  @Header('cache-control', 'no-store')
  async reveal(@Input() { params, body }: InputOf<'revealReporter'>, @Person() me: SignedIn): Promise<Revealed> {
    return this.desk.reveal(params.complaintId, body, me);
  }

  @Operation('nameHandler')
  @Header('cache-control', 'no-store')
  async nameHandler(@Input() { params, body }: InputOf<'nameHandler'>, @Person() me: SignedIn): Promise<ReporterView> {
    return this.desk.nameHandler(params.complaintId, body.accountId, me);
  }

  @Operation('writeSummary')
  @Header('cache-control', 'no-store')
  async writeSummary(
    @Input() { params, body }: InputOf<'writeSummary'>,
    @Person() me: SignedIn,
  ): Promise<ReporterView> {
    return this.desk.writeSummary(params.complaintId, body.summary, me);
  }

  @Operation('requestBreakGlass')
  @Header('cache-control', 'no-store')
  async request(
    @Input() { params, body }: InputOf<'requestBreakGlass'>,
    @Person() me: SignedIn,
  ): Promise<ReporterView> {
    return this.exceptions.request(params.complaintId, body, me);
  }
}
