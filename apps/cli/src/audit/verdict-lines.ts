import type { CaseAudit, VerifiedTrail } from '@app/persistence';
import { inOneLine, text } from '../text/bilingual.js';

/** What a verification found. */
export interface Verdict {
  readonly cases: number;
  readonly events: number;
  readonly damaged: readonly CaseAudit[];
  /** Ids of cases of which only events or checkpoints are left. */
  readonly withoutRow: readonly string[];
  /** `null` when only a case was looked at. */
  readonly trail: VerifiedTrail | null;
  /** Chains and checkpoints that are not as they were written. */
  readonly faults: number;
}

/** A verdict in words: each broken place on a line of its own, the sum last. */
export function verdictLines({ cases, events, damaged, withoutRow, trail, faults }: Verdict): readonly string[] {
  const entries = trail?.chains.reduce((sum, one) => sum + one.entries, 0) ?? 0;
  const counts = { cases, events, entries, checkpoints: trail?.checkpoints ?? 0, damaged: faults };
  return [
    ...damaged.map(({ caseNumber, finding }) => lineOf(caseNumber, finding)),
    ...withoutRow.map((id) => inOneLine(text('audit.case-without-row', { id }))),
    ...trailLines(trail),
    inOneLine(text(faults === 0 ? 'audit.intact' : 'audit.damaged', counts)),
  ];
}

function trailLines(trail: VerifiedTrail | null): readonly string[] {
  if (trail === null) return [];
  const { checkpointFinding, chains } = trail;
  const broken = chains.filter(({ finding }) => finding !== null);
  return [
    ...(checkpointFinding === null ? [] : [lineOf('checkpoint', checkpointFinding)]),
    ...broken.map(({ chain, finding }) => lineOf(chain, finding)),
  ];
}

type Finding =
  | NonNullable<CaseAudit['finding']>
  | NonNullable<VerifiedTrail['checkpointFinding']>
  | NonNullable<VerifiedTrail['chains'][number]['finding']>;

function lineOf(where: string, finding: Finding | null): string {
  if (finding === null) return where;
  const { code, ...values } = finding;
  return `${where}  ${inOneLine(text(code, values))}`;
}
