import { z } from 'zod';
import { CIPHER_SUITES, type CipherSuite } from './cipher-suite.js';
import { keySourceOf } from './key-file.js';
import type { KeySource } from './key-ring.js';

const oldKey = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'needs 32 bytes in base64');

/** The settings of every program that needs the keys; the same for api, worker and command. */
export const keySettingsShape = {
  LIANDU_KEY_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File with the keys of the deployment, made by `liandu keys create`; the same for api and worker. It seals persons and encrypts what Temporal stores. Keep a copy apart from the backups of the database',
    ),
  LIANDU_KEYS: z
    .string()
    .min(1)
    .optional()
    .describe('The text of a key file, where no file can be mounted; LIANDU_KEY_FILE goes before it'),
  LIANDU_CIPHER_SUITE: z
    .enum(CIPHER_SUITES)
    .default('aes-256-gcm')
    .describe(
      'What new things are sealed with; sm4-cbc-hmac-sm3 where Chinese standards are asked for. Old ones stay readable',
    ),
  LIANDU_PAYLOAD_KEY: oldKey
    .optional()
    .describe('The key of earlier versions, 32 bytes in base64: only reads what Temporal stored before the key file'),
} as const;

/** What payloads are encrypted with, and persons are sealed with. */
export interface SealingKeys {
  readonly keys: KeySource;
  readonly suite: CipherSuite;
  /** Reads payloads of the time before the key file; 32 bytes. */
  readonly oldKey: Buffer | undefined;
}

/** Whether the settings name keys at all; the remedy is in the message. */
export function namesKeys({ LIANDU_KEY_FILE: file, LIANDU_KEYS: text }: Partial<Record<string, unknown>>): boolean {
  return file !== undefined || text !== undefined;
}
/** What a program says that was given no keys. */
export const NO_KEYS = {
  path: ['LIANDU_KEY_FILE'],
  error: 'needs the path of a key file; make one with `liandu keys create <file>`',
};

/** Settings that name the keys. */
export type SealingSettings = Partial<z.infer<z.ZodObject<typeof keySettingsShape>>>;

/** The keys that the settings name. @throws KeyRingError when the settings name no keys */
export function sealingKeysOf({
  LIANDU_CIPHER_SUITE: suite,
  LIANDU_PAYLOAD_KEY: old,
  ...keys
}: SealingSettings): SealingKeys {
  return {
    keys: keySourceOf(keys),
    suite: suite ?? 'aes-256-gcm',
    oldKey: old === undefined ? undefined : Buffer.from(old, 'base64'),
  };
}
