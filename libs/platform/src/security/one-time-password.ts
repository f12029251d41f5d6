import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for another: no 0 o 1 l i. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A random password for one use, e.g. `k7mp-x3vd-r9hq`: 59 bits, easy to read out and to type. */
export function oneTimePassword(): string {
  return Array.from({ length: GROUPS }, randomGroup).join('-');
}

function randomGroup(): string {
  return Array.from({ length: GROUP_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
