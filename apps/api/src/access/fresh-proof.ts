import type { RouteName } from '@app/contracts';
import type { ProceedingKind } from '@app/domain';
import type { CommandGround } from '@app/persistence';
import type { SignedInRequest } from './signed-in-request.js';

/** Operations before which it must have been proven lately who asks (ASVS 5.0, 7.5.1 and 7.5.3). */
const GRAVE_OPERATIONS: readonly RouteName[] = [
  'requestBreakGlass',
  'decideBreakGlass',
  'decideErasure',
  'decidePersonRequest',
  'exportPerson',
  'exportAuditEntries',
  'beginCodes',
  'removeCodes',
  'renewRecoveryCodes',
  'challengeNewPasskey',
  'removePasskey',
  'resetSecondFactor',
  'beginIdentityLink',
  'unlinkIdentity',
  'resetAccountPassword',
  'grantRole',
  'decideRoleProposal',
];

/** Steps of procedures that punish somebody, or decide that somebody is to be. */
const GRAVE_STEPS: Partial<Readonly<Record<ProceedingKind, readonly string[]>>> = {
  investigation: ['decide'],
  measure: ['decide', 'impose'],
};

/** Whether a request is for something grave. */
export function isGrave(
  name: RouteName | undefined,
  { body, ground }: Pick<SignedInRequest, 'body' | 'ground'>,
): boolean {
  if (name === undefined) return false;
  return ground === undefined ? GRAVE_OPERATIONS.includes(name) : isGraveStep(body, ground);
}

/** A command that is on record already only gets its answer again. */
function isGraveStep(body: unknown, { earlier, proceedingKind: kind }: CommandGround): boolean {
  if (earlier !== null || kind === null) return false;
  const step = stepIn(body);
  return step !== null && GRAVE_STEPS[kind]?.includes(step) === true;
}

function stepIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('step' in body)) return null;
  return typeof body.step === 'string' ? body.step : null;
}
