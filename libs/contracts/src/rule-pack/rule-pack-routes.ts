import { z } from 'zod';
import type { Route } from '../route.js';
import { draftGatesSchema, exampleProposalQuerySchema, exampleProposalsSchema } from './draft-gates.schema.js';
import { draftRulesSchema, draftWordsSchema, rebaseDraftSchema } from './draft-words.schema.js';
import { rollBackRulesSchema, ruleActivationSchema, ruleActivationsSchema } from './rule-activation.schema.js';
import {
  activateDraftSchema,
  approveDraftSchema,
  draftChecksSchema,
  draftFilesSchema,
  draftReasonSchema,
  draftRevisionSchema,
  openRuleDraftSchema,
  ruleDraftDetailSchema,
  ruleDraftsSchema,
  saveDraftFileSchema,
} from './rule-draft.schema.js';
import {
  rulePackDetailSchema,
  rulePackFilesSchema,
  rulePackSchema,
  rulePackSchemasSchema,
} from './rule-pack.schema.js';
import { ruleReleaseSchema } from './rule-release.schema.js';

/** Rule packs, what was in force when, and the drafts that change them. */
export const RULE_PACK_ROUTES = {
  listRulePacks: {
    method: 'GET',
    path: '/api/rule-packs',
    summary: 'Rule packs as stored, the last stored first',
    answer: z.object({ items: z.array(rulePackSchema) }),
  },
  readRulePack: {
    method: 'GET',
    path: '/api/rule-packs/{hash}',
    summary: 'A rule pack with its rules',
    answer: rulePackDetailSchema,
  },
  readRulePackSchemas: {
    method: 'GET',
    path: '/api/rule-packs/{hash}/schemas',
    summary: 'The JSON Schema of each kind of file of a rule pack, for editors',
    answer: rulePackSchemasSchema,
  },
  readRulePackFiles: {
    method: 'GET',
    path: '/api/rule-packs/{hash}/files',
    summary: 'The files of a rule pack, letter by letter as they were stored',
    answer: rulePackFilesSchema,
  },
  readRulePackRelease: {
    method: 'GET',
    path: '/api/rule-packs/{hash}/release',
    summary: 'What stands in a rule pack, who approved it and how its examples went, signed by the deployment',
    answer: ruleReleaseSchema,
  },
  rollBackRules: {
    method: 'POST',
    path: '/api/rule-packs/{hash}/rollback',
    summary: 'Put an earlier pack back into force at once, with a reason',
    body: rollBackRulesSchema,
    answer: ruleActivationSchema,
  },
  listRuleActivations: {
    method: 'GET',
    path: '/api/rule-activations',
    summary: 'Which pack is, was and will be in force from when',
    answer: ruleActivationsSchema,
  },
  listRuleDrafts: {
    method: 'GET',
    path: '/api/rule-drafts',
    summary: 'Changes of the rules, the last changed first',
    answer: ruleDraftsSchema,
  },
  openRuleDraft: {
    method: 'POST',
    path: '/api/rule-drafts',
    summary: 'Open a draft from the pack in force or from an earlier one, with the files that differ',
    body: openRuleDraftSchema,
    answer: ruleDraftDetailSchema,
    idempotent: true,
  },
  readRuleDraft: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}',
    summary: 'A draft with everything that was done with it',
    answer: ruleDraftDetailSchema,
  },
  listDraftFiles: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/files',
    summary: 'Every file of the pack as a draft has it',
    answer: draftFilesSchema,
  },
  saveDraftFile: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/files',
    summary: 'Write one file of a draft, or leave it out; takes back an approval and a schedule',
    body: saveDraftFileSchema,
    answer: ruleDraftDetailSchema,
  },
  checkRuleDraft: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/checks',
    summary: 'What is wrong with the files of a draft, and which examples it does not decide as they say',
    answer: draftChecksSchema,
  },
  proposeDraftExamples: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/example-proposals',
    summary: 'Examples made from a rule of a draft, with what it answers, for a person to confirm',
    query: exampleProposalQuerySchema,
    answer: exampleProposalsSchema,
  },
  readDraftGates: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/gates',
    summary: 'What the approval of a draft needs: limits of flips, departments concerned, and who has approved',
    answer: draftGatesSchema,
  },
  compareRuleDraft: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/words',
    summary: 'What a draft changes, in words',
    answer: draftWordsSchema,
  },
  listDraftRules: {
    method: 'GET',
    path: '/api/rule-drafts/{draftId}/rules',
    summary: 'The rules of a draft, with what they ask in words',
    answer: draftRulesSchema,
  },
  rebaseRuleDraft: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/rebase',
    summary: 'Merge a draft into the pack in force, by rule and figure; refused where both changed one thing',
    body: rebaseDraftSchema,
    answer: ruleDraftDetailSchema,
  },
  submitRuleDraft: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/submission',
    summary: 'Hand a draft to the approver; refused while a check fails',
    body: draftRevisionSchema,
    answer: ruleDraftDetailSchema,
  },
  approveRuleDraft: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/approval',
    summary: 'Approve exactly the pack that was seen, as somebody who has not written in it',
    body: approveDraftSchema,
    answer: ruleDraftDetailSchema,
  },
  returnRuleDraft: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/return',
    summary: 'Give a draft back to those who write it, with a reason',
    body: draftReasonSchema,
    answer: ruleDraftDetailSchema,
  },
  activateRuleDraft: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/activation',
    summary: 'Put an approved draft into force, on a day or at once',
    body: activateDraftSchema,
    answer: ruleDraftDetailSchema,
  },
  withdrawRuleDraft: {
    method: 'POST',
    path: '/api/rule-drafts/{draftId}/withdrawal',
    summary: 'Give a draft up before it is in force, with a reason; it stays on record',
    body: draftReasonSchema,
    answer: ruleDraftDetailSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
