import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new unguessable token of 256 bits, base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** SHA-256 of a text in hex; a token is stored only in this form. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g;

/** A path as it may be logged: a token in it opens something and is left out. */
export function withoutTokens(path: string): string {
  return path.replace(TOKEN, '…');
}
