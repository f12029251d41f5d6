import { Injectable } from '@nestjs/common';
import { sha256 } from '@app/platform';
import { AttemptLimit } from '../session/attempt-limit.js';
import type { ProvenSubject } from './oidc/identity-provider.js';
import { SignOnDesk, type Returned } from './sign-on-desk.js';

/** People who come back from the provider to sign in, counted as every attempt to sign in is. */
@Injectable()
export class SignOnArrivals {
  constructor(
    private readonly limit: AttemptLimit,
    private readonly desk: SignOnDesk,
  ) {}

  /** Whom the provider has proven. Nobody is named before that, so what is counted is the errand and the address. */
  async prove(returned: Returned, address: string): Promise<ProvenSubject> {
    await this.limit.admit({ accountName: `sign-on ${sha256(returned.token ?? '')}`, address });
    return this.desk.finish({ purpose: 'sign-in', sessionHash: null }, returned);
  }
}
