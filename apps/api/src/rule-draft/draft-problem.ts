import type { DraftRefusal } from '@app/domain';
import type { DraftStepOutcome } from '@app/persistence';
import { refusal, type ProblemError } from '@app/platform';
import { problem } from '@app/platform';

const STATUS_OF = {
  'rule-pack.draft-changed': 409,
  'rule-pack.draft-closed': 409,
  'rule-pack.nothing-changed': 422,
  'rule-pack.checks-failed': 422,
  'rule-pack.examples-missing': 422,
  'rule-pack.score-below-floor': 422,
  'rule-pack.own-draft': 403,
  'rule-pack.approved-already': 409,
  'rule-pack.impact-missing': 409,
  'rule-pack.reason-missing': 422,
  'rule-pack.other-content': 409,
  'rule-pack.base-moved': 409,
  'rule-pack.day-past': 422,
} as const satisfies Record<DraftRefusal['code'], number>;

/** Throws the problem that answers a refusal; a step that was taken says nothing. @throws ProblemError */
export function refuseUnlessTaken(outcome: DraftStepOutcome): void {
  if (!outcome.ok) throw problemOfDraft(outcome.refusal);
}

function problemOfDraft(refused: Extract<DraftStepOutcome, { ok: false }>['refusal']): ProblemError {
  if (refused.code === 'rule-pack.draft-unknown') return problem(404, refused.code);
  const { code, ...data } = refused;
  return refusal(STATUS_OF[code], code, { data });
}
