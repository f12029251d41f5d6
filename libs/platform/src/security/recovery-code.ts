import { randomBytes } from 'node:crypto';
import { sha256 } from './opaque-token.js';

/** Nothing that is read as something else: no i, l, o, u. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const CODES = 10;
const GROUPS = 4;
const GROUP_LETTERS = 6;

/** New recovery codes of 120 bits each, so that a plain hash of them gives nothing away (ASVS 5.0, 6.5.2). */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, newRecoveryCode);
}

/** The hash of a code as it is kept; how it is grouped, in which case, and o for 0 do not count. */
export function recoveryCodeHash(accountId: string, typed: string): string {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return sha256(`recovery code\n${accountId}\n${bare}`);
}

/** Each byte gives one of 32 letters: 256 is a multiple of it, so none is likelier. */
function newRecoveryCode(): string {
  const letters = [...randomBytes(GROUPS * GROUP_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length] ?? '');
  const groups = Array.from({ length: GROUPS }, (_, at) => letters.slice(at * GROUP_LETTERS, (at + 1) * GROUP_LETTERS));
  return groups.map((group) => group.join('')).join('-');
}
