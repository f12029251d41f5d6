export { LegalClock } from './clock/legal-clock.js';
export { MachineClock } from './clock/machine-clock.js';
export { readSettings, SettingsError } from './config/read-settings.js';
export { addEntityTags, entityTag } from './http/entity-tag.js';
export { checked, Input, invalid, readInput, type InputOf } from './http/operation-input.js';
export { Operation, operationOf } from './http/operation.js';
export { earlyRefusals, refuseExpectations } from './http/early-refusals.js';
export { problem, ProblemError, problemOf, refusal, type ProblemDetail } from './http/problem-error.js';
export { ProblemFilter, type ProblemFilterOptions } from './http/problem.filter.js';
export { addRateLimits, type RateLimitSettings } from './http/rate-limits.js';
export {
  addSecurityHeaders,
  contentSecurityPolicy,
  refuseCrossSite,
  withholdCookies,
} from './http/security-headers.js';
export { FrameworkLog, LOG_LEVELS, openLog, type LogLevel } from './logging/logger.js';
export { guardedFetch, OutboundRefusedError, type GuardedFetch, type GuardedInit } from './outbound/guarded-fetch.js';
export { OUTBOUND_LIMITS, OutboundClient } from './outbound/outbound-client.js';
export type { OutboundOutcome, OutboundRefusal, OutboundRefusalCode } from './outbound/outbound-refusal.js';
export { outboundRulesOf, outboundSettingsShape, ownServerOf } from './outbound/outbound-settings.js';
export type { OutboundRules, OutboundTarget, OwnServer } from './outbound/outbound-target.js';
export type { OutboundAnswer, OutboundLimits, OutboundRequest } from './outbound/send-to.js';
export { CIPHER_SUITES, UnreadableSealError, type CipherSuite } from './sealing/cipher-suite.js';
export {
  isOpenToOthers,
  keyFile,
  keySourceOf,
  readKeyFile,
  writeKeyFile,
  type KeySettings,
} from './sealing/key-file.js';
export {
  fixedKeys,
  keyRingText,
  KeyRingError,
  newKeyRing,
  parseKeyRing,
  withNewKey,
  withoutKey,
  type KeyRing,
  type KeySource,
} from './sealing/key-ring.js';
export {
  keySettingsShape,
  namesKeys,
  NO_KEYS,
  sealingKeysOf,
  type SealingKeys,
  type SealingSettings,
} from './sealing/key-settings.js';
export { PersonSeal, type OpenFields, type SealedFields, type WrappedKey } from './sealing/person-seal.js';
export { SecretSeal, type SealedSecretText } from './sealing/secret-seal.js';
export { codeSecretAddress, codeStep, newCodeSecret } from './security/one-time-code.js';
export { oneTimePassword } from './security/one-time-password.js';
export { newToken, sha256 } from './security/opaque-token.js';
export {
  beginPasskey,
  challengePasskeys,
  passkeyMade,
  passkeyUsed,
  type PasskeyCeremony,
  type PasskeyCredential,
  type PasskeyHouse,
} from './security/passkey-ceremony.js';
export { hashPassword, isPassword } from './security/password.js';
export type { SigningKey, VerifyingKey } from './security/signature-keys.js';
export { newRecoveryCodes, recoveryCodeHash } from './security/recovery-code.js';
export { auditKeySetting } from './security/audit-key-setting.js';
export {
  fingerprint,
  isSignedText,
  publicPem,
  signingKey,
  signText,
  verifyingKey,
  type TextSignature,
} from './security/text-signature.js';
export { EncryptingCodec, UnreadablePayloadError } from './temporal/payload-codec.js';
export { dataConverterOf, lazyTemporalClient, type TemporalSettings } from './temporal/temporal-connection.js';
export { UpdateLine, type NewRun, type Sending, type UpdateOutcome } from './temporal/update-line.js';
