import { Controller, Header } from '@nestjs/common';
import type { ErasureView, PrivacyPeriodView, RetentionView } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { RetentionDesk } from './retention-desk.js';

/** How long persons are kept. */
@Controller()
export class RetentionController {
  constructor(private readonly desk: RetentionDesk) {}

  @Operation('listPrivacyPeriods')
  async periods(): Promise<{ items: PrivacyPeriodView[] }> {
    return this.desk.periods();
  }

  @Operation('proposePrivacyPeriod')
  async propose(
    @Input() { body }: InputOf<'proposePrivacyPeriod'>,
    @Person() me: SignedIn,
  ): Promise<PrivacyPeriodView> {
    return this.desk.proposePeriod(body, me);
  }

  @Operation('decidePrivacyPeriod')
  async decidePeriod(
    @Input() input: InputOf<'decidePrivacyPeriod'>,
    @Person() me: SignedIn,
  ): Promise<PrivacyPeriodView> {
    return this.desk.decidePeriod(input, me);
  }

  @Operation('listErasures')
  @Header('cache-control', 'no-store')
  async erasures(@Person() me: SignedIn): Promise<{ items: ErasureView[] }> {
    return this.desk.erasures(me);
  }

  @Operation('agreeToErasure')
  @Header('cache-control', 'no-store')
  async agree(@Input() { params }: InputOf<'agreeToErasure'>, @Person() me: SignedIn): Promise<ErasureView> {
    return this.desk.agree(params.erasureId, me);
  }

  @Operation('decideErasure')
  @Header('cache-control', 'no-store')
  async decide(@Input() input: InputOf<'decideErasure'>, @Person() me: SignedIn): Promise<ErasureView> {
    return this.desk.decide(input, me);
  }

  @Operation('readRetention')
  @Header('cache-control', 'no-store')
  async read(@Input() { params }: InputOf<'readRetention'>, @Person() me: SignedIn): Promise<RetentionView> {
    return this.desk.read(params.complaintId, me);
  }

  @Operation('holdPerson')
  @Header('cache-control', 'no-store')
  async hold(@Input() input: InputOf<'holdPerson'>, @Person() me: SignedIn): Promise<RetentionView> {
    return this.desk.hold(input, me);
  }
}
