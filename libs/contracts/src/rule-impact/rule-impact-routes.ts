import type { Route } from '../route.js';
import {
  impactFlipQuerySchema,
  impactFlipsSchema,
  ruleImpactSchema,
  ruleImpactsSchema,
  startRuleImpactSchema,
} from './rule-impact.schema.js';

/** What a draft of the rules would have changed in decisions that are on record. */
export const RULE_IMPACT_ROUTES = {
  listRuleImpacts: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/impacts',
    summary: 'The impact runs of a draft, the latest first',
    answer: ruleImpactsSchema,
  },
  startRuleImpact: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/impacts',
    summary: 'Replay recorded decisions against a draft as it is now; ends the run before it',
    body: startRuleImpactSchema,
    answer: ruleImpactSchema,
    idempotent: true,
  },
  readRuleImpact: {
    method: 'GET',
    path: '/api/rule-impacts/{impactId}',
    summary: 'An impact run with its progress and its counts',
    answer: ruleImpactSchema,
  },
  listImpactFlips: {
    method: 'GET',
    path: '/api/rule-impacts/{impactId}/flips',
    summary: 'Decisions that would have gone differently, with reasons then and now; some of each kind',
    query: impactFlipQuerySchema,
    answer: impactFlipsSchema,
  },
  cancelRuleImpact: {
    method: 'POST',
    path: '/api/rule-impacts/{impactId}/cancellation',
    summary: 'Stop an impact run; what it has counted stays',
    answer: ruleImpactSchema,
  },
  resumeRuleImpact: {
    method: 'POST',
    path: '/api/rule-impacts/{impactId}/resumption',
    summary: 'Go on with an impact run that was stopped or has failed',
    answer: ruleImpactSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
