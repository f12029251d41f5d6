import { z } from 'zod';
import { ACTIVATION_KINDS, ACTIVATION_STATES } from '@app/domain';
import { bilingualSchema, instantSchema, passageSchema, plainDateSchema } from '../shared/shared.schema.js';

/** One time that a pack was put into force, or is to be. */
export const ruleActivationSchema = z.object({
  activationId: z.string(),
  hash: z.string(),
  title: bilingualSchema,
  kind: z.enum(ACTIVATION_KINDS),
  state: z.enum(ACTIVATION_STATES),
  inForceFrom: instantSchema,
  /** The legal day that was chosen; `null` for at once. */
  firstDay: plainDateSchema.nullable(),
  /** The change that brought it; `null` for a pack that was loaded or put back. */
  draft: z.object({ draftId: z.uuid(), title: z.string() }).nullable(),
  at: instantSchema,
  /** Name of the person, or of the command on the server. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** Why it was taken back before its day; `null` unless it was. */
  revocation: z.object({ code: z.string(), at: instantSchema, by: z.string().nullable() }).nullable(),
});
/** One time that a pack was put into force, or is to be. */
export type RuleActivationView = z.infer<typeof ruleActivationSchema>;

/** Every activation, the latest first. */
export const ruleActivationsSchema = z.object({ items: z.array(ruleActivationSchema) });

/** Why an earlier pack is put back. */
export const rollBackRulesSchema = z.strictObject({ reason: passageSchema });
