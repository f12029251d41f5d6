import { z } from 'zod';
import { DEPLOYMENT_MODES } from '@app/contracts';
import { auditKeySetting, keySettingsShape, LOG_LEVELS, namesKeys, NO_KEYS } from '@app/platform';

/** Settings of the worker; the only place that reads its environment. */
export const workerEnvironment = z
  .object({
    DATABASE_URL: z.string().min(1).describe('PostgreSQL of Liandu, e.g. postgres://user:password@host:5432/liandu'),
    DATABASE_POOL_SIZE: z.coerce
      .number()
      .int()
      .min(2)
      .default(20)
      .describe('How many connections the worker opens at most; a comparison of deadlines needs two at once')
      .meta({ unit: 'connections' }),
    TEMPORAL_ADDRESS: z.string().min(1).describe('Frontend of the Temporal server, host:port'),
    TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Temporal namespace'),
    ...keySettingsShape,
    LIANDU_AUDIT_KEY: auditKeySetting,
    DEPLOYMENT_ZONE: z.string().default('Asia/Shanghai').describe('Zone of the legal day, IANA name'),
    LIANDU_MODE: z
      .enum(DEPLOYMENT_MODES)
      .default('production')
      .describe(
        'training lets a system administrator shift the clock and marks every page; a database keeps the mode of its first start for good. The same for api and worker',
      ),
    LOG_LEVEL: z.enum(LOG_LEVELS).default('info').describe('How much is logged'),
  })
  .refine(namesKeys, NO_KEYS);
/** Settings of the worker. */
export type WorkerEnvironment = z.infer<typeof workerEnvironment>;
