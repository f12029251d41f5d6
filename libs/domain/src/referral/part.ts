import type { CaseEffect } from '../case-file/case-event.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { FactValue, ProceedingDraft, ProceedingFacts } from '../proceeding/proceeding.js';
import type { DepartmentCode } from '../shared/identifiers.js';

/**
 * What changes hands: the whole matter 移送, and with it the lead; or a part of it 分办, for which the receiver joins the
 * case while the lead stays. Source: lead and joining departments, domain.md sections 8, 10, 11 (D); ADR-0016.
 */
export const REFERRAL_SCOPES = ['whole', 'part'] as const;
/** One of them. */
export type ReferralScope = (typeof REFERRAL_SCOPES)[number];

/** What a referral or a triage remembers when it is about a part. */
export interface PartFacts {
  readonly scope: 'part';
  /** How often this part was passed on before. */
  readonly passed: number;
  readonly [key: string]: FactValue;
}

/** Facts of the next referral or triage of the same part; none when the whole matter is meant. */
export function samePart({ scope, passed }: ProceedingFacts, more = 0): PartFacts | null {
  return scope === 'part' ? { scope, passed: Number(passed ?? 0) + more } : null;
}

/** How often the part that a department passes on has changed hands: it was handed to it, or came back to it. */
export function handOversOfPart({ proceedings }: Pick<CaseFile, 'proceedings'>, from: DepartmentCode): number {
  const held = proceedings.filter(
    ({ kind, departmentCode, status, facts }) =>
      kind === 'referral' && (departmentCode === from || (facts['from'] === from && status === 'sent-back')),
  );
  return Math.max(0, ...held.map(({ facts }) => samePart(facts, 1)?.passed ?? 0));
}

/** A part that goes to another department leaves the count of the whole matter alone. */
export function isHandOverOfWhole({ kind, facts }: ProceedingDraft): boolean {
  return kind === 'referral' && samePart(facts ?? {}) === null;
}

/** The lead stays and the department joins it; before there is a lead, triage will name the joining departments. */
export function joined(
  { leadDepartment, joiners }: Pick<CaseFile, 'leadDepartment' | 'joiners'>,
  departments: readonly DepartmentCode[],
): readonly CaseEffect[] {
  if (leadDepartment === null) return [];
  const all = [...new Set([...joiners, ...departments])].filter((code) => code !== leadDepartment);
  return [{ kind: 'lead-set', departmentCode: leadDepartment, joiners: all }];
}
