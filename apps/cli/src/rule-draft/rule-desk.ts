import { randomUUID } from 'node:crypto';
import {
  draftGatesSchema,
  ruleActivationSchema,
  ruleActivationsSchema,
  ruleDraftDetailSchema,
  ruleDraftsSchema,
  ruleImpactSchema,
  rulePackFilesSchema,
  ruleReleaseSchema,
  ROUTES,
  type DraftGates,
  type OpenRuleDraft,
  type RuleActivationView,
  type RuleDraftDetail,
  type RuleDraftView,
  type RuleImpact,
  type RulePackFiles,
  type RuleRelease,
} from '@app/contracts';
import { CommandError } from '../command/command-error.js';
import type { Call } from '../command/command.js';
import { ApiSession } from '../import/api-session.js';
import { readCredentials } from '../import/credentials.js';

/** The account that signs in; asked for when neither this nor `LIANDU_ACCOUNT` names it. */
export const BY_OPTION = { by: { type: 'string' } } as const;
/** What the option looks like in the help. */
export const BY_USAGE = '[--by <account>]';

type Step = 'submitRuleDraft' | 'approveRuleDraft' | 'activateRuleDraft';

/** The rules over the API, as a rule administrator who has signed in: the same gates as in the browser. */
export class RuleDesk {
  private constructor(private readonly session: ApiSession) {}

  /** Signs in, works, signs out. @throws CommandError with the problem that the API names */
  static async use<Answer>({ environment, options }: Call, work: (desk: RuleDesk) => Promise<Answer>): Promise<Answer> {
    const { by } = options;
    const named = typeof by === 'string' ? { ...environment, LIANDU_ACCOUNT: by } : environment;
    const session = await ApiSession.begin(environment.LIANDU_URL, await readCredentials(named));
    try {
      return await work(new RuleDesk(session));
    } finally {
      await session.end();
    }
  }

  /** The hash of the pack in force; `null` before the first. */
  async inForce(): Promise<string | null> {
    const answer = await this.session.ask({ route: ROUTES.listRuleActivations, answer: ruleActivationsSchema });
    return answer.items.find(({ state }) => state === 'in-force')?.hash ?? null;
  }

  /** The files of a pack. */
  async files(hash: string): Promise<RulePackFiles> {
    return this.session.ask({ route: routeTo('readRulePackFiles', hash), answer: rulePackFilesSchema });
  }

  /** The signed release of a pack. */
  async release(hash: string): Promise<RuleRelease> {
    return this.session.ask({ route: routeTo('readRulePackRelease', hash), answer: ruleReleaseSchema });
  }

  /** Every draft. */
  async drafts(): Promise<readonly RuleDraftView[]> {
    return (await this.session.ask({ route: ROUTES.listRuleDrafts, answer: ruleDraftsSchema })).items;
  }

  /** Opens a draft. */
  async open(about: OpenRuleDraft): Promise<RuleDraftDetail> {
    const key = { 'idempotency-key': randomUUID() };
    return this.session.ask({ ...sent(about, key), route: ROUTES.openRuleDraft, answer: ruleDraftDetailSchema });
  }

  /** A draft as it stands now. */
  async draft(draftId: string): Promise<RuleDraftDetail> {
    return this.session.ask({ route: routeTo('readRuleDraft', draftId), answer: ruleDraftDetailSchema });
  }

  /** Takes a step of a draft as it stands now. */
  async take(step: Step, draftId: string, body: Readonly<Record<string, unknown>> = {}): Promise<RuleDraftDetail> {
    const { revision } = await this.draft(draftId);
    const request = sent({ revision, ...body });
    return this.session.ask({ ...request, route: routeTo(step, draftId), answer: ruleDraftDetailSchema });
  }

  /** Begins to replay the whole record against a draft, as though its changes held already. */
  async measure(draftId: string): Promise<RuleImpact> {
    const request = sent({ day: 'first' }, { 'idempotency-key': randomUUID() });
    return this.session.ask({ ...request, route: routeTo('startRuleImpact', draftId), answer: ruleImpactSchema });
  }

  /** A replay as far as it has come. */
  async impact(impactId: string): Promise<RuleImpact> {
    return this.session.ask({ route: routeTo('readRuleImpact', impactId), answer: ruleImpactSchema });
  }

  /** What the approval of a draft needs. */
  async gates(draftId: string): Promise<DraftGates> {
    return this.session.ask({ route: routeTo('readDraftGates', draftId), answer: draftGatesSchema });
  }

  /** Puts an earlier pack back into force. */
  async rollBack(hash: string, reason: string): Promise<RuleActivationView> {
    return this.session.ask({
      ...sent({ reason }),
      route: routeTo('rollBackRules', hash),
      answer: ruleActivationSchema,
    });
  }
}

/** The hash that an option names, or that of the pack in force. @throws CommandError where there is none */
export async function packNamed(hash: Call['options'][string], desk: RuleDesk): Promise<string> {
  const found = typeof hash === 'string' ? hash : await desk.inForce();
  if (found === null) throw new CommandError('rules.none');
  return found;
}

function routeTo(
  name:
    | Step
    | 'readRulePackFiles'
    | 'readRulePackRelease'
    | 'readRuleDraft'
    | 'rollBackRules'
    | 'startRuleImpact'
    | 'readRuleImpact'
    | 'readDraftGates',
  id: string,
): { readonly method: string; readonly path: string } {
  const { method, path } = ROUTES[name];
  return { method, path: path.replace(/\{\w+\}/, encodeURIComponent(id)) };
}

function sent(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}
