import { LABOUR_INSPECTION } from '../department/department.js';
import type { ServiceMode } from '../document/document.js';
import { defineProceeding, type StepContext } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';

/** A letter of the union to an employer 一函两书: reminder 提示函 or opinion 意见书. Source: domain.md 6.1 (B p11, A-L). */
export interface SendUnionLetter {
  readonly letter: 'reminder' | 'opinion';
  readonly facts: string;
  readonly demand: string;
  readonly sentOn: PlainDate;
  readonly serviceMode: ServiceMode;
  readonly number: string | null;
}

/** The employer's reply, its refusal, or silence. */
export interface RecordUnionReply {
  readonly reply: 'corrected' | 'refused' | 'unanswered';
  readonly summary: string;
}

/** Suggestion 建议书 of the federation to a department. Source: 工会法 art. 23 (A). */
export interface SuggestToDepartment {
  readonly ground: string;
  readonly toDepartment: DepartmentCode;
}

/** What the department did with the suggestion. */
export interface RecordFeedback {
  readonly feedback: string;
}

/** Steps of a union letter by name. */
export interface UnionLetterSteps {
  readonly send: SendUnionLetter;
  readonly recordReply: RecordUnionReply;
  readonly suggest: SuggestToDepartment;
  readonly recordFeedback: RecordFeedback;
}

/** What a union letter remembers. */
export interface UnionLetterFacts {
  readonly suggestedTo?: DepartmentCode;
  readonly result?: string;
  readonly [key: string]: string;
}

type Context = StepContext<UnionLetterFacts>;

/** A union letter, its reply, and the suggestion to a department when it is not heeded. */
export const unionLetter = defineProceeding<UnionLetterFacts, UnionLetterSteps>({
  kind: 'union-letter',
  power: 'send-union-letter',
  initial: 'drafting',
  openedEvent: 'UnionLetterPrepared',
  statuses: {
    drafting: { duty: 'send-union-letter', clock: 'union-letter-issue' },
    sent: { duty: 'record-union-reply', clock: 'union-reply', waitsFor: 'party' },
    unheeded: { duty: 'suggest-to-department', clock: 'union-suggestion', decision: 'escalation' },
    suggested: { duty: 'record-union-feedback', clock: 'union-feedback' },
    heeded: { duty: null },
    'fed-back': { duty: null },
  },
  steps: {
    send: {
      from: ['drafting'],
      event: 'UnionLetterSent',
      take: (context, input) => {
        const future = futureDay('sentOn', input.sentOn, context.on);
        if (future !== null) return refused(future);
        const document = {
          name: `union-${input.letter}`,
          servedOn: input.sentOn,
          serviceMode: input.serviceMode,
          number: input.number,
        };
        return accepted({ to: 'sent', clockFrom: input.sentOn, documents: [document] });
      },
    },
    recordReply: {
      from: ['sent'],
      event: 'UnionReplyRecorded',
      take: (_context, { reply }) =>
        accepted({ to: reply === 'corrected' ? 'heeded' : 'unheeded', facts: { result: reply } }),
    },
    suggest: {
      from: ['unheeded'],
      event: 'UnionSuggestionSent',
      take: (_context, { toDepartment }) =>
        accepted({
          to: 'suggested',
          facts: { suggestedTo: toDepartment },
          documents: [{ name: 'union-suggestion' }],
          effects: [{ kind: 'department-copied', departmentCode: toDepartment, reason: 'union-suggestion' }],
        }),
    },
    recordFeedback: {
      from: ['suggested'],
      event: 'UnionSuggestionAnswered',
      alsoBy: ({ facts }: Context) => [facts.suggestedTo ?? LABOUR_INSPECTION],
      take: () => accepted({ to: 'fed-back', documents: [{ name: 'reply-letter' }] }),
    },
  },
});
