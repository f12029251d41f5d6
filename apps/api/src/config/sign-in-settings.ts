import { z } from 'zod';
import { ACCOUNT_ROLES, type AccountRole } from '@app/contracts';

const roleList = z.array(z.enum(ACCOUNT_ROLES, `knows ${ACCOUNT_ROLES.join(', ')}, or all, or none`));

/** Which roles must have a second factor; absent, it is left to the password profile. */
export const secondFactorRoles = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text.trim() === '' ? undefined : namesIn(text)))
  .pipe(roleList.optional());

/** Browsers bind passkeys to a host name, and only where nobody can listen: behind HTTPS, or on the machine itself. */
export function isOrigin(address: string): boolean {
  const { origin, protocol, hostname } = new URL(address);
  const isBare = address === origin || address === `${origin}/`;
  return isBare && (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost'));
}

function namesIn(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'all') return [...ACCOUNT_ROLES] satisfies readonly AccountRole[];
  return names.length === 1 && names[0] === 'none' ? [] : names;
}
