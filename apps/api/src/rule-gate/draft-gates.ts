import { Injectable } from '@nestjs/common';
import type { DraftGates as DraftGatesView } from '@app/contracts';
import { isApprovedByAll, wantsReason, type ApprovalNeeds, type DraftApproval, type RuleDraft } from '@app/domain';
import { DepartmentListRepository, RuleImpactRepository } from '@app/persistence';
import { sha256 } from '@app/platform';
import { canonicalJson, proposedCodes, touchedLimits, type RulePack } from '@app/rules';
import { DraftContent } from '../rule-draft/draft-content.js';
import { countingRun, measuredLimit } from './measured-limit.js';

/** What the gates say of a draft, without who has approved. */
export type GatesOfDraft = Pick<DraftGatesView, 'limits' | 'departments'>;

const NONE: GatesOfDraft = { limits: [], departments: [] };

/** What the approval of a draft needs: a measured impact below the limit, and the departments that are concerned. */
@Injectable()
export class DraftGates {
  constructor(
    private readonly content: DraftContent,
    private readonly impacts: RuleImpactRepository,
    private readonly departments: DepartmentListRepository,
  ) {}

  /** What the gates say; nothing while base or draft makes no pack. */
  async of(draft: RuleDraft): Promise<GatesOfDraft> {
    const { pack: base } = await this.content.check({ ...draft, files: {} });
    const { pack } = await this.content.check(draft);
    if (base === null || pack === null) return NONE;
    return { limits: await this.limits(base, pack), departments: await this.concerned(draft, { base, pack }) };
  }

  /** What the gates say, who has approved, and what is still needed. */
  async view(draft: RuleDraft): Promise<DraftGatesView> {
    const gates = await this.of(draft);
    const needs = needsOf(gates);
    const { revision, approvals } = draft;
    const names = await this.departments.ruleAdmins();
    return {
      revision,
      ...gates,
      approvals: approvals.map((one) => ({
        ...one,
        displayName: names.find(({ accountId }) => accountId === one.accountId)?.displayName ?? '',
      })),
      persons: needs.aboveLimit.length > 0 ? 2 : 1,
      wantsReason: wantsReason(approvals, needs) && !isApprovedByAll(approvals, needs),
    };
  }

  /** SHA-256 over question and counts of the last impact run over the pack; `null` when none came to its end. */
  async impactHash(hash: string): Promise<string | null> {
    const [run] = await this.impacts.done(hash);
    if (run === undefined) return null;
    const { decision, since, sample, notBefore, total, counts } = run;
    return sha256(canonicalJson({ hash, decision, since, sample, notBefore, total, counts }));
  }

  private async limits(base: RulePack, pack: RulePack): Promise<GatesOfDraft['limits']> {
    const limits = touchedLimits(base, pack);
    if (limits.length === 0) return [];
    const runs = await this.impacts.done(pack.hash);
    return limits.map((limit) => measuredLimit(limit, countingRun(runs, { base, pack, decision: limit.decision })));
  }

  /** Departments to which the changed rules propose something, and how each is heard. */
  private async concerned(
    { authors, approvals }: RuleDraft,
    { base, pack }: { readonly base: RulePack; readonly pack: RulePack },
  ): Promise<GatesOfDraft['departments']> {
    const proposed = new Set(proposedCodes(base, pack));
    const known = (await this.departments.all()).filter(({ code }) => proposed.has(code));
    const admins = await this.departments.ruleAdmins();
    return known.map(({ code }) => ({
      departmentCode: code,
      hearing: hearingOf(code, { admins, authors }),
      hasApproved: approvals.some(({ departmentCode }) => departmentCode === code),
    }));
  }
}

/** What the gates ask of an approval. */
export function needsOf({ limits, departments }: GatesOfDraft): ApprovalNeeds {
  const own = departments.filter(({ hearing }) => hearing === 'own-approver');
  return {
    unmeasured: limits.filter(({ measured }) => measured === null).map(({ decision }) => decision),
    aboveLimit: limits.filter(({ isAbove }) => isAbove).map(({ decision }) => decision),
    departments: own.map(({ departmentCode }) => departmentCode),
  };
}

/** A department whose rule administrators have all written in the draft has been heard by writing it. */
function hearingOf(
  code: string,
  { admins, authors }: { readonly admins: readonly DraftApproval[]; readonly authors: readonly string[] },
): GatesOfDraft['departments'][number]['hearing'] {
  const own = admins.filter(({ departmentCode }) => departmentCode === code);
  if (own.length === 0) return 'no-approver';
  return own.every(({ accountId }) => authors.includes(accountId)) ? 'has-written' : 'own-approver';
}
