import type { ServiceMode } from '../document/document.js';
import type { ProceedingFacts } from '../proceeding/proceeding.js';
import { defineProceeding, type StepContext, type StepOutcome } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { WarningRefusal } from './warning-refusal.js';

/** A warning letter as it is issued. */
export interface IssueWarning {
  readonly facts: string;
  readonly risks: string;
  readonly askedMeasures: string;
  readonly number: string | null;
}

/** Service of the letter. */
export interface ServeWarning {
  readonly servedOn: PlainDate;
  readonly serviceMode: ServiceMode;
}

/** Answer of the enterprise, or its silence. */
export interface RecordWarningAnswer {
  readonly answer: 'satisfactory' | 'unsatisfactory' | 'none';
  readonly summary: string;
}

/** Steps of a warning by name. */
export interface WarningSteps {
  readonly issue: IssueWarning;
  readonly serve: ServeWarning;
  readonly recordAnswer: RecordWarningAnswer;
}

/** Words of penalties that a warning letter may not use. Source: 行政处罚法 art. 9 (A). */
export const PENALTY_WORDS = [
  '警告',
  '通报批评',
  '罚款',
  '没收',
  '责令停产停业',
  '吊销',
  '行政拘留',
  '处罚决定',
] as const;

/** A warning 警示: a reminder letter without legal burden; a penalty 警告 goes through an investigation. */
export const warning = defineProceeding<ProceedingFacts, WarningSteps>({
  kind: 'warning',
  power: 'warn',
  initial: 'drafting',
  openedEvent: 'WarningPrepared',
  statuses: {
    drafting: { duty: 'issue-warning', clock: 'warning-issue' },
    issued: { duty: 'serve-warning', clock: 'warning-service' },
    served: { duty: 'record-warning-answer', clock: 'warning-reply', waitsFor: 'party' },
    answered: { duty: null },
    unanswered: { duty: null },
  },
  steps: {
    issue: {
      from: ['drafting'],
      event: 'WarningIssued',
      take: (_context, input) => {
        const penalty = penaltyWord(input);
        if (penalty !== null) return refused(penalty);
        return accepted({ to: 'issued', documents: [{ name: 'warning-letter', number: input.number }] });
      },
    },
    serve: {
      from: ['issued'],
      event: 'WarningServed',
      take: (context, { servedOn, serviceMode }) => {
        const future = futureDay('servedOn', servedOn, context.on);
        if (future !== null) return refused(future);
        return accepted({
          to: 'served',
          clockFrom: servedOn,
          documents: [{ name: 'proof-of-service', servedOn, serviceMode }],
        });
      },
    },
    recordAnswer: { from: ['served'], event: 'WarningAnswered', take: recordAnswer },
  },
});

function recordAnswer(
  { proceeding }: StepContext<ProceedingFacts>,
  { answer }: RecordWarningAnswer,
): StepOutcome<ProceedingFacts> {
  if (answer === 'satisfactory') return accepted({ to: 'answered', facts: { result: answer } });
  return accepted({
    to: answer === 'none' ? 'unanswered' : 'answered',
    facts: { result: answer },
    opens: [
      { kind: 'escalation', departmentCode: proceeding.departmentCode, facts: { cause: 'warning-unheeded' } },
    ] as const,
  });
}

function penaltyWord(input: IssueWarning): WarningRefusal | null {
  const fields = { facts: input.facts, risks: input.risks, askedMeasures: input.askedMeasures };
  for (const [field, text] of Object.entries(fields)) {
    const word = PENALTY_WORDS.find((penalty) => text.includes(penalty));
    if (word !== undefined) return { code: 'warning.contains-penalty', field, word };
  }
  return null;
}
