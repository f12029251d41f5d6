import { defineProceeding } from '../proceeding/step.js';
import {
  concludeInvestigation,
  extendInvestigation,
  fileInvestigation,
  recordAct,
  withdrawInvestigation,
} from './investigation-filing.js';
import { decideInvestigation, recordPerformance, serveDecision } from './investigation-decision.js';
import { hearStatement, holdHearing, servePriorNotice } from './party-rights.js';
import type { InvestigationFacts, InvestigationSteps } from './investigation-steps.js';

/** An investigation 查处: filed, inquired, concluded, party heard, decided, served, performed. Source: domain.md section 10, S4–S9. */
export const investigation = defineProceeding<InvestigationFacts, InvestigationSteps>({
  kind: 'investigation',
  power: 'investigate',
  initial: 'filing',
  openedEvent: 'InvestigationPrepared',
  statuses: {
    filing: { duty: 'file-investigation', clock: 'filing' },
    investigating: { duty: 'conclude-investigation', clock: 'investigation' },
    proposing: { duty: 'serve-prior-notice', clock: 'decision' },
    notified: { duty: 'hear-statement', clock: 'statement', waitsFor: 'party' },
    'hearing-requested': { duty: 'hold-hearing', clock: 'hearing-notice' },
    heard: { duty: 'decide-investigation', clock: 'decision' },
    decided: { duty: 'serve-decision', clock: 'decision-service' },
    served: { duty: 'record-performance', clock: 'performance', waitsFor: 'party' },
    performed: { duty: null },
    'not-performed': { duty: null },
    'no-violation': { duty: null },
    withdrawn: { duty: null },
  },
  steps: {
    file: { from: ['filing'], event: 'InvestigationFiled', byLead: true, take: fileInvestigation },
    recordAct: { from: ['investigating'], event: 'InvestigativeActRecorded', take: recordAct },
    extend: { from: ['investigating'], event: 'InvestigationExtended', byLead: true, take: extendInvestigation },
    conclude: { from: ['investigating'], event: 'InvestigationConcluded', take: concludeInvestigation },
    withdraw: {
      from: ['filing', 'investigating', 'proposing'],
      event: 'InvestigationWithdrawn',
      byLead: true,
      take: withdrawInvestigation,
    },
    servePriorNotice: { from: ['proposing'], event: 'PriorNoticeServed', take: servePriorNotice },
    hearStatement: { from: ['notified'], event: 'StatementHeard', take: hearStatement },
    holdHearing: { from: ['hearing-requested'], event: 'HearingHeld', take: holdHearing },
    decide: {
      from: ['proposing', 'notified', 'hearing-requested', 'heard'],
      event: 'InvestigationDecided',
      byLead: true,
      take: decideInvestigation,
    },
    serveDecision: { from: ['decided'], event: 'DecisionServed', take: serveDecision },
    recordPerformance: { from: ['served'], event: 'PerformanceRecorded', take: recordPerformance },
  },
});
