import { z } from 'zod';
import { signingKey } from './release-signature.js';

/** The setting that holds the key of the audit trail. */
export const auditKeySetting = z
  .base64()
  .refine((text) => signingKey(text) !== null, 'needs an Ed25519 key, PKCS #8 in DER, in base64')
  .optional()
  .describe(
    'Private key, base64 of PKCS #8 in DER, with which the worker signs checkpoints of the audit trail; none are signed without. Set it in production',
  );
