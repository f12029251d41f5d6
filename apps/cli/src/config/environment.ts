import { z } from 'zod';
import { DEPLOYMENT_MODES } from '@app/contracts';
import { auditKeySetting, keySettingsShape } from '@app/platform';

const rolePassword = z.string().min(16).optional();

/** Settings of the command; the only place that reads its environment. */
export const cliEnvironment = z.object({
  DATABASE_URL: z
    .string()
    .min(1)
    .optional()
    .describe('PostgreSQL of Liandu, e.g. postgres://user:password@host:5432/liandu'),
  LIANDU_API_DATABASE_PASSWORD: rolePassword.describe(
    'Password with which the role liandu_api may sign in to the database; set by migrate, which leaves it as it is when absent',
  ),
  LIANDU_WORKER_DATABASE_PASSWORD: rolePassword.describe('The same for the role liandu_worker'),
  TEMPORAL_ADDRESS: z.string().min(1).default('127.0.0.1:7233').describe('Frontend of the Temporal server, host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Temporal namespace'),
  ...keySettingsShape,
  DEPLOYMENT_ZONE: z.string().min(1).default('Asia/Shanghai').describe('Zone of the legal day, IANA name'),
  LIANDU_MODE: z
    .enum(DEPLOYMENT_MODES)
    .default('production')
    .describe('production or training, recorded for good by migrate and seed in a database that has no mode yet'),
  LIANDU_STATE_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder in which one-time passwords wait for their first use'),
  LIANDU_RULES_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of the rule packs; found beside the program when absent'),
  LIANDU_AUDIT_KEY: auditKeySetting,
  LIANDU_URL: z.url().default('http://127.0.0.1:3000').describe('Address of the API, for commands that go through it'),
  LIANDU_ACCOUNT: z
    .string()
    .min(1)
    .optional()
    .describe('Account for commands that go through the API; asked when absent'),
  LIANDU_PASSWORD: z.string().min(1).optional().describe('Password of that account; asked when absent'),
  LIANDU_CODE: z
    .string()
    .min(1)
    .optional()
    .describe('Present code of its authenticator app, if it has one; asked when absent'),
});
/** Settings of the command. */
export type CliEnvironment = z.infer<typeof cliEnvironment>;
