import type { ServiceMode } from '../document/document.js';
import { defineProceeding, type StepContext, type StepOutcome } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';

/** A judicial suggestion 司法建议书; number `地名简称+法建〔年〕n号`. Source: 法释〔2023〕11号 arts. 1–8 (A). */
export interface SendJudicialSuggestion {
  /** Addressed department; `null` when the letter goes to the enterprise. */
  readonly toDepartment: DepartmentCode | null;
  readonly problems: string;
  readonly suggestions: string;
  readonly number: string;
  readonly sentOn: PlainDate;
  readonly serviceMode: ServiceMode;
}

/** Reply of the addressee, usually within two months. */
export interface RecordSuggestionReply {
  readonly reply: 'adopted' | 'partly-adopted' | 'not-adopted' | 'none';
  readonly summary: string;
}

/** Steps of a judicial suggestion by name. */
export interface JudicialSuggestionSteps {
  readonly send: SendJudicialSuggestion;
  readonly recordReply: RecordSuggestionReply;
}

/** What a judicial suggestion remembers. */
export interface JudicialSuggestionFacts {
  readonly toDepartment?: DepartmentCode;
  readonly result?: string;
  readonly [key: string]: string;
}

/** A judicial suggestion of the court and its reply. */
export const judicialSuggestion = defineProceeding<JudicialSuggestionFacts, JudicialSuggestionSteps>({
  kind: 'judicial-suggestion',
  power: 'suggest-judicially',
  initial: 'drafting',
  openedEvent: 'JudicialSuggestionPrepared',
  statuses: {
    drafting: { duty: 'send-judicial-suggestion', clock: 'judicial-suggestion-issue' },
    sent: { duty: 'reply-to-judicial-suggestion', clock: 'judicial-suggestion-reply', waitsFor: 'party' },
    replied: { duty: null },
  },
  steps: {
    send: { from: ['drafting'], event: 'JudicialSuggestionSent', take: send },
    recordReply: {
      from: ['sent'],
      event: 'JudicialSuggestionAnswered',
      alsoBy: ({ facts }) => (facts.toDepartment === undefined ? [] : [facts.toDepartment]),
      take: (_context, { reply }) =>
        accepted({ to: 'replied', facts: { result: reply }, documents: [{ name: 'reply-letter' }] }),
    },
  },
});

function send(
  context: StepContext<JudicialSuggestionFacts>,
  input: SendJudicialSuggestion,
): StepOutcome<JudicialSuggestionFacts> {
  const future = futureDay('sentOn', input.sentOn, context.on);
  if (future !== null) return refused(future);
  const { toDepartment } = input;
  return accepted({
    to: 'sent',
    facts: toDepartment === null ? {} : { toDepartment },
    clockFrom: input.sentOn,
    documents: [
      { name: 'judicial-suggestion', servedOn: input.sentOn, serviceMode: input.serviceMode, number: input.number },
    ],
    effects:
      toDepartment === null
        ? []
        : [{ kind: 'department-copied', departmentCode: toDepartment, reason: 'judicial-suggestion' }],
  } as const);
}
