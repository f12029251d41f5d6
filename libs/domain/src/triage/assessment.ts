import type { CaseEffect } from '../case-file/case-event.js';
import type { CaseFile } from '../case-file/case-file.js';
import { askAgain } from '../decision/ask-again.js';
import { standingFacts, type Standing } from '../enterprise/standing.js';
import type { FactValue, Proceeding, ProceedingFacts } from '../proceeding/proceeding.js';
import type { StepContext, StepOutcome } from '../proceeding/step.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted } from '../shared/outcome.js';

/**
 * What a person finds on examining a matter before deciding where it goes; `null` is not known yet.
 * Source: conditions of acceptance, 若干规定 art. 18 (B); scope and jurisdiction, 监察条例 arts. 11, 13 (A).
 */
export interface AssessMatter extends Standing {
  readonly respondentIdentified: boolean | null;
  /** Whether the complainant's own rights are harmed. */
  readonly ownHarmClear: boolean | null;
  /** Whether the matter is one that the examining department supervises. */
  readonly inScope: boolean | null;
  readonly inJurisdiction: boolean | null;
  readonly note: string;
}

/** Findings about the matter as far as somebody recorded them. */
export type Assessment = Pick<AssessMatter, 'ownHarmClear' | 'inScope' | 'inJurisdiction'>;

type Context = StepContext<ProceedingFacts>;

/** Records the findings and asks the rules anew for the waiting decision; its clock runs on. */
export function assessMatter(context: Context, input: AssessMatter): StepOutcome<ProceedingFacts> {
  const { respondentIdentified, ownHarmClear, inScope, inJurisdiction } = input;
  const { headPlatform, reportOverduePeriods, rating } = input;
  return accepted({
    to: 'pending',
    facts: {
      ...{ respondentIdentified, ownHarmClear, inScope, inJurisdiction },
      ...standingFacts({ headPlatform, reportOverduePeriods, rating }, context.on),
    },
    effects: [...identified(respondentIdentified), askAgain(context, 'routing')],
  });
}

/** The subject learns whether its respondent is known; nothing changes while that is not known yet. */
export function identified(respondentIdentified: boolean | null): readonly CaseEffect[] {
  return respondentIdentified === null ? [] : [{ kind: 'subject-changed', change: { respondentIdentified } }];
}

/**
 * What triage found, latest first: harm is a fact of the matter whoever found it, scope and jurisdiction are each
 * department's own.
 */
export function assessmentOf({ proceedings }: Pick<CaseFile, 'proceedings'>, by: DepartmentCode): Assessment {
  const own = proceedings.filter(({ departmentCode }) => departmentCode === by);
  return {
    ownHarmClear: found(proceedings, 'ownHarmClear'),
    inScope: found(own, 'inScope'),
    inJurisdiction: found(own, 'inJurisdiction'),
  };
}

function found(proceedings: readonly Proceeding[], name: keyof Assessment): boolean | null {
  const answers: readonly (FactValue | undefined)[] = proceedings.map(({ kind, facts }) =>
    kind === 'triage' ? facts[name] : undefined,
  );
  const last = answers.findLast((answer) => answer !== undefined);
  return typeof last === 'boolean' ? last : null;
}
