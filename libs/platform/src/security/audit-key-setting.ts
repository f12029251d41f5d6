import { z } from 'zod';
import { signingKey } from './text-signature.js';

/** The setting that holds the key of the audit trail. */
export const auditKeySetting = z
  .base64()
  .refine((text) => signingKey(text) !== null, 'needs a key for Ed25519 or SM2, PKCS #8 in DER, in base64')
  .optional()
  .describe(
    'Private key, base64 of PKCS #8 in DER, with which the worker signs checkpoints of the audit trail; none are signed without. Set it in production',
  );
