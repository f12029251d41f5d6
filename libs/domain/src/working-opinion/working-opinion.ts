import type { ProceedingFacts } from '../proceeding/proceeding.js';
import { defineProceeding, type StepContext, type StepOutcome } from '../proceeding/step.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';

/** The question that is put to the departments. */
export interface DraftWorkingOpinion {
  readonly question: string;
  readonly legalAnalysis: string;
  readonly options: readonly string[];
  readonly departments: readonly DepartmentCode[];
}

/** One measure with its owner and day. */
export interface OpinionMeasure {
  readonly text: string;
  readonly owner: DepartmentCode;
  readonly dueOn: PlainDate;
}

/** The opinion as adopted, dissent included. */
export interface AdoptWorkingOpinion {
  readonly opinion: string;
  readonly measures: readonly OpinionMeasure[];
}

/** Monthly review until every measure is done. */
export interface ReviewWorkingOpinion {
  readonly allDone: boolean;
  readonly note: string;
}

/** Steps of a working opinion by name. */
export interface WorkingOpinionSteps {
  readonly draft: DraftWorkingOpinion;
  readonly adopt: AdoptWorkingOpinion;
  readonly review: ReviewWorkingOpinion;
}

type Context = StepContext<ProceedingFacts>;

/** The working opinion 工作意见 on a complex case: positions, dissent, measures with owners, reviewed until done. Source: seed; R41 (D). */
export const workingOpinion = defineProceeding<ProceedingFacts, WorkingOpinionSteps>({
  kind: 'working-opinion',
  power: 'coordinate',
  initial: 'drafting',
  openedEvent: 'WorkingOpinionOpened',
  statuses: {
    drafting: { duty: 'draft-working-opinion', clock: 'working-opinion-draft' },
    collecting: { duty: 'adopt-working-opinion', clock: 'working-opinion-adoption' },
    reviewing: { duty: 'review-working-opinion', clock: 'working-opinion-review' },
    done: { duty: null },
  },
  steps: {
    draft: {
      from: ['drafting'],
      event: 'WorkingOpinionDrafted',
      take: (_context, { departments, question }) =>
        accepted({
          to: 'collecting',
          documents: [{ name: 'working-opinion-draft' }],
          opens: departments.map(
            (departmentCode) => ({ kind: 'position', departmentCode, facts: { question } }) as const,
          ),
        }),
    },
    adopt: { from: ['collecting'], event: 'WorkingOpinionAdopted', take: adopt },
    review: {
      from: ['reviewing'],
      event: 'WorkingOpinionReviewed',
      take: (context, { allDone }) =>
        accepted({ to: allDone ? 'done' : 'reviewing', repeats: !allDone, clockFrom: context.on }),
    },
  },
});

function adopt({ caseFile, proceeding }: Context, { measures }: AdoptWorkingOpinion): StepOutcome<ProceedingFacts> {
  const open = caseFile.proceedings.filter(
    (one) => one.kind === 'position' && one.parentId === proceeding.id && !one.ended,
  );
  if (open.length > 0) {
    return refused({
      code: 'working-opinion.positions-outstanding',
      departments: open.map((one) => one.departmentCode),
    });
  }
  if (measures.length === 0) return refused({ code: 'working-opinion.measure-required' });
  return accepted({
    to: 'reviewing',
    documents: [{ name: 'working-opinion' }],
    effects: measures.map(
      ({ owner }) => ({ kind: 'department-copied', departmentCode: owner, reason: 'opinion-measure' }) as const,
    ),
  });
}
