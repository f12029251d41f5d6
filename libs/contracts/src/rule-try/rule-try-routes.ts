import type { Route } from '../route.js';
import { ruleDraftDetailSchema } from '../rule-pack/rule-draft.schema.js';
import { keepTrialSchema, ruleTrialSchema, tryRulesSchema } from './rule-trial.schema.js';
import { trialGroundSchema } from './trial-ground.schema.js';
import {
  recordedDecisionQuerySchema,
  recordedDecisionsSchema,
  trialInputQuerySchema,
  trialInputSchema,
} from './trial-input.schema.js';

/** Trying a decision on a pack or a draft: nothing is recorded and no case is moved. */
export const RULE_TRY_ROUTES = {
  listRecordedDecisions: {
    method: 'GET',
    path: '/api/recorded-decisions',
    summary: 'Decisions on record that a trial may begin by, the newest first: case number and outcome, no person',
    query: recordedDecisionQuerySchema,
    answer: recordedDecisionsSchema,
  },
  readPackTrialGround: {
    method: 'GET',
    path: '/api/rule-packs/{hash}/trial-ground',
    summary: 'What can be tried on a rule pack: decisions, facts with their types, examples, findings',
    answer: trialGroundSchema,
  },
  readPackTrialInput: {
    method: 'GET',
    path: '/api/rule-packs/{hash}/trial-input',
    summary: 'Day and facts of a recorded decision, an example or a finding, as a rule pack wants them',
    query: trialInputQuerySchema,
    answer: trialInputSchema,
  },
  tryPackRules: {
    method: 'POST',
    path: '/api/rule-packs/{hash}/trials',
    summary: 'What a rule pack answers to given facts, and why; nothing is recorded',
    body: tryRulesSchema,
    answer: ruleTrialSchema,
  },
  readDraftTrialGround: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/trial-ground',
    summary: 'What can be tried on a draft: decisions, facts with their types, examples, findings',
    answer: trialGroundSchema,
  },
  readDraftTrialInput: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/trial-input',
    summary: 'Day and facts of a recorded decision, a flip, an example or a finding, as a draft wants them',
    query: trialInputQuerySchema,
    answer: trialInputSchema,
  },
  tryDraftRules: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/trials',
    summary: 'What a draft answers to given facts, beside what its base answers; nothing is recorded',
    body: tryRulesSchema,
    answer: ruleTrialSchema,
  },
  keepTrial: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/examples',
    summary: 'Keep a tried case as an example of a draft, with the outcome that the person has confirmed',
    body: keepTrialSchema,
    answer: ruleDraftDetailSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
