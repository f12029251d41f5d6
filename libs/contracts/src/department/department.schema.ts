import { z } from 'zod';
import { POWERS } from '@app/domain';
import { accountIdSchema, bilingualSchema, departmentCodeSchema } from '../shared/shared.schema.js';

/** A department of the deployment. */
export const departmentSchema = z.object({
  code: departmentCodeSchema,
  name: bilingualSchema,
  powers: z.array(z.enum(POWERS)),
  external: z.boolean(),
});
/** A department of the deployment. */
export type Department = z.infer<typeof departmentSchema>;

/** An official who may be named in an act. */
export const officialSchema = z.object({
  accountId: accountIdSchema,
  displayName: z.string(),
  departmentCode: departmentCodeSchema,
  role: z.string(),
  /** Enforcement certificate; `null` for a person without one. */
  certificateNumber: z.string().nullable(),
});
/** An official who may be named in an act. */
export type Official = z.infer<typeof officialSchema>;
