import { accepted, refused, type Outcome } from '../shared/outcome.js';
import { mayErase, type ErasedNotRefusal, type ErasureGround } from './erasure.js';

/** What a person may ask about the own data. Source: 个保法 arts. 45, 47 (A); correction by the deployment's confirmation. */
export const PERSON_REQUEST_KINDS = ['access', 'correction', 'erasure'] as const;
/** One kind. */
export type PersonRequestKind = (typeof PERSON_REQUEST_KINDS)[number];

/** How the officer made sure who asks. */
export const IDENTITY_CHECKS = ['document-seen', 'known-from-the-matter', 'agent-with-authority'] as const;
/** One way. */
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/** On what a refusal rests; words go with it. */
export const REQUEST_REFUSAL_BASES = [
  'statutory-duty',
  'case-open',
  'held',
  'identity-not-shown',
  'concerns-another',
  'nothing-held',
] as const;
/** One basis. */
export type RequestRefusalBasis = (typeof REQUEST_REFUSAL_BASES)[number];

/** A request as it stands. */
export interface PersonRequest {
  readonly kind: PersonRequestKind;
  readonly recordedBy: string;
  readonly decidedBy: string | null;
  readonly granted: boolean | null;
  readonly fulfilledAt: string | null;
}

/** What is decided about a request. */
export interface RequestDecision {
  readonly by: string;
  readonly granted: boolean;
  readonly basis: RequestRefusalBasis | null;
}

/** How a request stands. */
export const PERSON_REQUEST_STATUSES = ['recorded', 'granted', 'refused', 'fulfilled'] as const;
/** One status. */
export type PersonRequestStatus = (typeof PERSON_REQUEST_STATUSES)[number];

/** Why a request is not decided. */
export type RequestDecisionRefusal =
  | { readonly code: 'person-request.own-record' }
  | { readonly code: 'person-request.decided-already' }
  | { readonly code: 'person-request.basis-missing' }
  | ErasedNotRefusal;

/** Why a granted request is not carried out. */
export type FulfilmentRefusal =
  | { readonly code: 'person-request.other-kind' }
  | { readonly code: 'person-request.not-granted' }
  | { readonly code: 'person-request.fulfilled-already' };

/** Status is read from what happened and never stored. */
export function personRequestStatus({ granted, fulfilledAt }: PersonRequest): PersonRequestStatus {
  if (granted === null) return 'recorded';
  if (!granted) return 'refused';
  return fulfilledAt === null ? 'granted' : 'fulfilled';
}

/** Whether somebody may decide: another person than who recorded it, once, a refusal with its basis. */
export function decidePersonRequest(
  request: PersonRequest,
  { by, granted, basis }: RequestDecision,
  ground: ErasureGround,
): Outcome<null, RequestDecisionRefusal> {
  if (request.recordedBy === by) return refused({ code: 'person-request.own-record' });
  if (request.decidedBy !== null) return refused({ code: 'person-request.decided-already' });
  if (!granted) return basis === null ? refused({ code: 'person-request.basis-missing' }) : accepted(null);
  if (request.kind === 'erasure') return mayErase(ground);
  return ground.isErased ? refused({ code: 'erasure.erased-already' }) : accepted(null);
}

/** Whether a granted request may be carried out: it is of that kind, and once. */
export function fulfilPersonRequest(request: PersonRequest, kind: PersonRequestKind): Outcome<null, FulfilmentRefusal> {
  if (request.kind !== kind) return refused({ code: 'person-request.other-kind' });
  if (request.granted !== true) return refused({ code: 'person-request.not-granted' });
  return request.fulfilledAt === null ? accepted(null) : refused({ code: 'person-request.fulfilled-already' });
}
