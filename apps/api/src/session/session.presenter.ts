import { accountId } from '@app/domain';
import type { Session } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import type { LegalClock } from '@app/platform';

/** A session as its holder sees it. */
export function sessionOf(person: SignedIn, clock: LegalClock): Session {
  return {
    accountId: accountId(person.accountId),
    accountName: person.accountName,
    displayName: person.displayName,
    departmentCode: person.departmentCode,
    departmentName: person.departmentName,
    role: person.role,
    powers: [...person.powers],
    mustChangePassword: person.mustChangePassword,
    today: clock.today(),
    zone: clock.zone,
  };
}
