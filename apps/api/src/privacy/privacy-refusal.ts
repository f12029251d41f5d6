import type { ErasureNo, FulfilmentNo, HoldNo, PeriodNo, RequestNo } from '@app/persistence';
import { refusal, type ProblemError } from '@app/platform';

type Code = (ErasureNo | FulfilmentNo | HoldNo | PeriodNo | RequestNo)['code'];

const STATUS_OF = {
  'retention.unknown': 404,
  'retention.period-unknown': 404,
  'retention.own-period': 403,
  'retention.period-decided': 409,
  'retention.held-already': 409,
  'retention.not-held': 409,
  'retention.erased': 410,
  'erasure.unknown': 404,
  'erasure.decided-already': 409,
  'erasure.agreed-already': 409,
  'erasure.not-agreed': 409,
  'erasure.own-agreement': 403,
  'erasure.erased-already': 410,
  'erasure.held': 409,
  'erasure.in-use': 409,
  'erasure.request-open': 409,
  'person-request.unknown': 404,
  'person-request.own-record': 403,
  'person-request.decided-already': 409,
  'person-request.basis-missing': 422,
  'person-request.other-kind': 409,
  'person-request.not-granted': 409,
  'person-request.fulfilled-already': 409,
} as const satisfies Record<Code, number>;

/** The answer to a refusal about personal data. */
export function privacyRefusal({ code }: { readonly code: Code }): ProblemError {
  return refusal(STATUS_OF[code], code);
}
