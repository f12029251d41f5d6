import { z } from 'zod';
import type { Route } from '../route.js';
import {
  accountActSchema,
  accountPageSchema,
  accountQuerySchema,
  accountReasonSchema,
  accountSchema,
  actedAccountSchema,
  createAccountSchema,
  decideProposalSchema,
  grantRoleSchema,
  moveAccountSchema,
  oneTimeCodeSchema,
} from './account.schema.js';

/** Accounts, for the system administrator, and their roles, for the security administrator. */
export const ACCOUNT_ROUTES = {
  listAccounts: {
    method: 'GET',
    path: '/api/accounts',
    summary: 'Accounts, those without a role first',
    query: accountQuerySchema,
    answer: accountPageSchema,
  },
  createAccount: {
    method: 'POST',
    path: '/api/accounts',
    summary: 'Create the account of a person, without a role; answers the password that opens it once',
    body: createAccountSchema,
    answer: oneTimeCodeSchema,
  },
  listAccountActs: {
    method: 'GET',
    path: '/api/accounts/{accountId}/acts',
    summary: 'What was done with an account, newest first',
    answer: z.object({ items: z.array(accountActSchema) }),
  },
  disableAccount: {
    method: 'POST',
    path: '/api/accounts/{accountId}/disabling',
    summary: 'Shut a person out at once',
    body: accountReasonSchema,
    answer: actedAccountSchema,
  },
  enableAccount: {
    method: 'POST',
    path: '/api/accounts/{accountId}/enabling',
    summary: 'Let a person in again, with the password of before',
    body: accountReasonSchema,
    answer: actedAccountSchema,
  },
  resetAccountPassword: {
    method: 'POST',
    path: '/api/accounts/{accountId}/one-time-code',
    summary: 'Replace a forgotten password by one that opens the account once',
    body: accountReasonSchema,
    answer: oneTimeCodeSchema,
  },
  moveAccount: {
    method: 'POST',
    path: '/api/accounts/{accountId}/department',
    summary: 'Move a person to another department; the role ends and is granted anew',
    body: moveAccountSchema,
    answer: actedAccountSchema,
  },
  endAccountSessions: {
    method: 'POST',
    path: '/api/accounts/{accountId}/session-end',
    summary: 'End every session of a person',
    body: accountReasonSchema,
    answer: actedAccountSchema,
  },
  grantRole: {
    method: 'POST',
    path: '/api/accounts/{accountId}/role',
    summary: 'Grant a role, or propose it where a second person must agree',
    body: grantRoleSchema,
    answer: actedAccountSchema,
  },
  withdrawRole: {
    method: 'POST',
    path: '/api/accounts/{accountId}/role-withdrawal',
    summary: 'Withdraw the role of a person at once',
    body: accountReasonSchema,
    answer: actedAccountSchema,
  },
  listRoleProposals: {
    method: 'GET',
    path: '/api/role-proposals',
    summary: 'Accounts with a role that waits for a second person',
    answer: z.object({ items: z.array(accountSchema) }),
  },
  decideRoleProposal: {
    method: 'POST',
    path: '/api/accounts/{accountId}/role-proposal',
    summary: 'Agree with a proposed role as the second person, or decline it',
    body: decideProposalSchema,
    answer: actedAccountSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
