import { addMonths, type PlainDate } from '../shared/plain-date.js';
import { accepted, refused } from '../shared/outcome.js';
import { defineProceeding, type StepContext, type StepOutcome } from '../proceeding/step.js';
import type { ProceedingDraft } from '../proceeding/proceeding.js';
import type { SlotValue } from '../decision/proposal.js';
import { futureDay } from '../shared/day-guard.js';

/** The department tells the party what it intends, or declines the proposal. */
export interface DecideMeasure {
  readonly decision: 'intend' | 'decline';
  readonly reason: string;
  readonly toldOn: PlainDate | null;
}

/** The measure comes into force after the party could object. Source: guards of domain.md section 12. */
export interface ImposeMeasure {
  readonly objection: 'none' | 'rejected' | 'upheld';
  readonly objectionAnswer: string;
  readonly startsOn: PlainDate;
}

/** Steps of a measure by name. */
export interface MeasureSteps {
  readonly decide: DecideMeasure;
  readonly impose: ImposeMeasure;
}

/** What a measure remembers. */
export interface MeasureFacts {
  readonly code: string;
  readonly nature: 'reward' | 'punishment';
  /** Whole months; `null` when the measure ends only by another act. */
  readonly termMonths: number | null;
  readonly base: string;
  readonly told?: boolean;
  readonly result?: string;
  readonly [key: string]: string | number | boolean | null;
}

type Context = StepContext<MeasureFacts>;

/** A joint reward or punishment 联合激励惩戒: proposed by rules, told to the party, imposed by the department with the power. */
export const measure = defineProceeding<MeasureFacts, MeasureSteps>({
  kind: 'measure',
  power: 'impose-measure',
  initial: 'proposed',
  openedEvent: 'MeasureProposed',
  statuses: {
    proposed: { duty: 'decide-measure', clock: 'measure-decision' },
    told: { duty: 'impose-measure', clock: 'objection', waitsFor: 'party' },
    imposed: { duty: null },
    declined: { duty: null },
  },
  steps: {
    decide: { from: ['proposed'], event: 'MeasureDecided', byLead: true, take: decideMeasure },
    impose: { from: ['told'], event: 'MeasureImposed', byLead: true, take: impose },
  },
});

function decideMeasure(context: Context, { decision, toldOn }: DecideMeasure): StepOutcome<MeasureFacts> {
  if (decision === 'decline') return accepted({ to: 'declined', facts: { result: 'declined' } });
  if (toldOn === null) return refused({ code: 'measure.party-not-told' });
  const future = futureDay('toldOn', toldOn, context.on);
  if (future !== null) return refused(future);
  return accepted({
    to: 'told',
    facts: { told: true },
    clockFrom: toldOn,
    documents: [{ name: 'measure-notice', servedOn: toldOn }],
  });
}

function impose(
  { proceeding, facts }: Context,
  { objection, objectionAnswer, startsOn }: ImposeMeasure,
): StepOutcome<MeasureFacts> {
  if (objection === 'upheld') return accepted({ to: 'declined', facts: { result: 'objection-upheld' } });
  if (objection === 'rejected' && objectionAnswer.trim() === '')
    return refused({ code: 'measure.objection-unanswered' });
  const imposed = {
    proceedingId: proceeding.id,
    code: facts.code,
    nature: facts.nature,
    departmentCode: proceeding.departmentCode,
    startsOn,
    endsOn: facts.termMonths === null ? null : addMonths(startsOn, facts.termMonths),
    endsAt: null,
    base: facts.base,
  };
  return accepted({
    to: 'imposed',
    facts: { result: 'imposed' },
    documents: [{ name: 'measure-decision' }],
    effects: [{ kind: 'measure-imposed', measure: imposed }],
  } as const);
}

/** Reads the measures that a measure decision proposes; entries of another shape are left out. */
export function proposedMeasures(outcome: SlotValue | undefined): readonly ProceedingDraft[] {
  if (!Array.isArray(outcome)) return [];
  return outcome.flatMap((entry: SlotValue) => measureDraft(entry));
}

function measureDraft(entry: SlotValue): readonly ProceedingDraft[] {
  if (!isRecord(entry)) return [];
  const { code, department } = entry;
  if (typeof code !== 'string' || typeof department !== 'string') return [];
  return [{ kind: 'measure', departmentCode: department, facts: { code, ...measureTerms(entry) } }];
}

function measureTerms({ kind, termMonths, base }: Readonly<Record<string, SlotValue>>): Omit<MeasureFacts, 'code'> {
  return {
    nature: kind === 'reward' ? 'reward' : 'punishment',
    termMonths: typeof termMonths === 'number' ? termMonths : null,
    base: typeof base === 'string' ? base : '',
  };
}

function isRecord(entry: SlotValue): entry is Readonly<Record<string, SlotValue>> {
  return entry !== null && typeof entry === 'object' && !Array.isArray(entry);
}
