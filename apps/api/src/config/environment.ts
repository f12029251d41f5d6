import { z } from 'zod';
import { DEPLOYMENT_MODES } from '@app/contracts';
import { PASSWORD_PROFILES } from '@app/domain';
import { isOrigin, secondFactorRoles } from './sign-in-settings.js';
import {
  keySettingsShape,
  LOG_LEVELS,
  namesKeys,
  NO_KEYS,
  outboundSettingsShape,
  readSettings,
  signingKey,
} from '@app/platform';
import { HALF_PROVIDER, namesProvider, signOnSettingsShape } from './sign-on-settings.js';

const onOff = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Settings of the API, read from the environment and nowhere else. */
export const environmentSchema = z
  .object({
    DATABASE_URL: z.string().min(1).describe('PostgreSQL of Liandu, e.g. postgres://user:password@host:5432/liandu'),
    DATABASE_POOL_SIZE: z.coerce
      .number()
      .int()
      .min(1)
      .max(500)
      .default(20)
      .describe('How many connections the API opens at most')
      .meta({ unit: 'connections' }),
    TEMPORAL_ADDRESS: z.string().min(1).describe('Frontend of the Temporal server, host:port'),
    TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Temporal namespace'),
    ...keySettingsShape,
    LIANDU_RELEASE_KEY: z
      .base64()
      .refine((text) => signingKey(text) !== null, 'needs a key for Ed25519 or SM2, PKCS #8 in DER, in base64')
      .optional()
      .describe(
        'Private key, base64 of PKCS #8 in DER, with which releases of rule packs are signed; none are signed without',
      ),
    HTTP_HOST: z.string().min(1).default('127.0.0.1').describe('Address that the API listens on'),
    HTTP_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(3000)
      .describe('Port that the API listens on; 0 takes a free one')
      .meta({ unit: 'port' }),
    HTTP_BODY_LIMIT_BYTES: z.coerce
      .number()
      .int()
      .min(1024)
      .default(1_048_576)
      .describe('Largest body of a request that is no file')
      .meta({ unit: 'bytes' }),
    RATE_LIMIT_PER_MINUTE: z.coerce
      .number()
      .int()
      .min(0)
      .default(60_000)
      .describe('Requests of one address, and of one session, a minute; 0: no limit')
      .meta({ unit: 'requests' }),
    SIGN_IN_LIMIT_PER_MINUTE: z.coerce
      .number()
      .int()
      .min(0)
      .default(600)
      .describe('Sign-ins of one address a minute, a tenth of it for one account; 0: no limit')
      .meta({ unit: 'requests' }),
    WEB_DIR: z.string().min(1).default('dist/web').describe('Folder of the built web app'),
    IMPORT_PROFILES_DIR: z
      .string()
      .min(1)
      .default('rules/import-profiles')
      .describe('Folder of the mappings for imported files'),
    DEPLOYMENT_ZONE: z.string().min(1).default('Asia/Shanghai').describe('Zone of the legal day, IANA name'),
    LIANDU_MODE: z
      .enum(DEPLOYMENT_MODES)
      .default('production')
      .describe(
        'training lets a system administrator shift the clock and marks every page; a database keeps the mode of its first start for good. The same for api and worker',
      ),
    SECURE_COOKIES: onOff.default(false).describe('true behind HTTPS: cookies and browsers then insist on it'),
    SESSION_IDLE_MINUTES: z.coerce
      .number()
      .int()
      .min(5)
      .default(480)
      .describe('A session ends when unused for so long')
      .meta({ unit: 'minutes' }),
    SESSION_MAX_MINUTES: z.coerce
      .number()
      .int()
      .min(5)
      .default(1440)
      .describe('A session ends at the latest after so long')
      .meta({ unit: 'minutes' }),
    SESSION_LOCK_MINUTES: z.coerce
      .number()
      .int()
      .min(1)
      .default(15)
      .describe('A page that nobody touches for so long locks itself and keeps what was written')
      .meta({ unit: 'minutes' }),
    PASSWORD_PROFILE: z
      .enum(PASSWORD_PROFILES)
      .default('modern')
      .describe(
        'What a password must be like. modern: 15 characters, never replaced without a reason. mlps3: 10 characters of 3 classes, replaced after 90 days, none of the last 5',
      ),
    PUBLIC_URL: z
      .url()
      .refine(isOrigin, 'needs scheme and host alone, https beyond localhost, e.g. https://liandu.example.gov.cn')
      .optional()
      .describe(
        'Address at which people open Liandu, scheme and host alone. Passkeys are bound to it and are not offered without; a change makes all of them useless',
      ),
    SECOND_FACTOR_ROLES: secondFactorRoles.describe(
      'Roles that must have a second factor, with commas, or `all`, or `none`. Without it `all` with the password profile mlps3, else `none`. Recommended: supervisor,system-admin,security-admin,audit-admin',
    ),
    PROOF_MINUTES: z.coerce
      .number()
      .int()
      .min(1)
      .default(15)
      .describe(
        'Before something grave, such as a penalty, a person must have proven within so long who it is; longer ago, it is asked for again',
      )
      .meta({ unit: 'minutes' }),
    ACCOUNT_DORMANT_DAYS: z.coerce
      .number()
      .int()
      .min(0)
      .default(90)
      .describe(
        'An account that was not used for so long opens nothing until its password is reset; 0 lets it open for ever',
      )
      .meta({ unit: 'days' }),
    TRUSTED_PROXIES: z
      .string()
      .default('')
      .describe(
        'Addresses or networks of the reverse proxies, with commas, whose X-Forwarded-For tells where people come from',
      ),
    ...outboundSettingsShape,
    ...signOnSettingsShape,
    LOG_LEVEL: z.enum(LOG_LEVELS).default('info').describe('How much is logged'),
  })
  .refine(namesKeys, NO_KEYS)
  .refine(namesProvider, HALF_PROVIDER);
/** Settings of the API. */
export type Environment = z.infer<typeof environmentSchema>;

/** Reads the settings. @throws SettingsError naming what is wrong */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  return readSettings(environmentSchema, source);
}
