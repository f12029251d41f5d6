import { decide } from '../decision/decide.js';
import { withFigures } from '../example/run-examples.js';
import type { Acceptance, RulePack } from '../pack/rule-pack.js';
import { QUERY_BUDGET, viewOf, type DecisionView } from './decision-view.js';
import { findingOf, type Finding, type FindingDraft, type Witness } from './finding.js';
import { conflictsIn } from './findings/conflicts.js';
import { daysOfChange, datesIn } from './findings/dates.js';
import { deadRules } from './findings/dead-rules.js';
import { gapsIn } from './findings/gaps.js';
import { shadowedRules } from './findings/shadows.js';
import { brokenAssumptions, cyclesIn } from './findings/structure.js';
import { untestedIn } from './findings/untested.js';

/** A finding that the pack means as it is. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: Acceptance['reason'];
}

/** What the analysis of a pack says. */
export interface AnalysisReport {
  readonly packHash: string;
  /** Days that were looked at: the day asked for, and every later one on which something changes. */
  readonly days: readonly string[];
  /** Findings that nobody has accepted; a pack is clean when there are none. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Pairs of a reward and a punishment that a constraint of the pack settles. */
  readonly settledPairs: number;
  /** Findings whose witness json-rules-engine did not confirm: left out, and a fault of the analysis. */
  readonly disagreements: number;
}

/** For which day a pack is analysed. */
export interface AnalysisQuestion {
  /** First day, `YYYY-MM-DD`; later days on which something changes are looked at too. */
  readonly asOf: string;
  /** Branches that one question may try before it is reported as not decided. */
  readonly budget?: number;
}

/**
 * Looks for rules that contradict, never speak or go untested, for gaps, and for figures and bases out of their time.
 * Exact: every fact is cut where a rule can tell values apart, and every combination is followed to its end or reported
 * as not decided. What is found is shown by an input that json-rules-engine confirms.
 */
export async function analysePack(pack: RulePack, question: AnalysisQuestion): Promise<AnalysisReport> {
  const { asOf, budget = QUERY_BUDGET } = question;
  const days = daysOfChange(pack, asOf);
  const views = days.flatMap((day) => pack.decisions.map((decision) => viewOf(pack, decision, { day, budget })));
  const conflicts = views.map(conflictsIn);
  const drafts = [
    ...conflicts.flatMap(({ findings }) => findings),
    ...views.flatMap((view) => daily(view, asOf)),
    ...datesIn(pack),
    ...brokenAssumptions(pack),
    ...cyclesIn(pack),
  ];
  const { confirmed, disagreements } = await confirmedOf(pack, joined(drafts));
  const { open, accepted, unused } = sorted(confirmed, pack);
  return {
    packHash: pack.hash,
    days,
    findings: [...open, ...unused],
    accepted,
    settledPairs: conflicts
      .filter((_one, at) => views[at]?.day === asOf)
      .reduce((sum, { settled }) => sum + settled, 0),
    disagreements,
  };
}

/** What depends on the day; examples are looked at once. */
function daily(view: DecisionView, asOf: string): readonly FindingDraft[] {
  const found = [...deadRules(view), ...shadowedRules(view), ...gapsIn(view)];
  return view.day === asOf ? [...found, ...untestedIn(view)] : found;
}

interface Joined {
  readonly draft: FindingDraft;
  readonly days: readonly string[];
}

/** The same finding on several days is one finding. */
function joined(drafts: readonly FindingDraft[]): readonly Joined[] {
  const known = new Map<string, Joined>();
  for (const draft of drafts) {
    const { code, decision, slot, about, rules, day } = draft;
    const key = JSON.stringify([code, decision, slot, about, rules.map(({ id }) => id), draft.data?.['from']]);
    const before = known.get(key);
    known.set(key, { draft: before?.draft ?? draft, days: [...(before?.days ?? []), ...(day === null ? [] : [day])] });
  }
  return [...known.values()];
}

interface Confirmation {
  readonly confirmed: readonly Finding[];
  readonly disagreements: number;
}

/** One after the other: a spoilt pack has thousands of findings, and each run of the engine holds its facts. */
async function confirmedOf(pack: RulePack, found: readonly Joined[]): Promise<Confirmation> {
  const confirmed: Finding[] = [];
  for (const { draft, days } of found) {
    const finding = await confirm(pack, draft, days);
    if (finding !== null) confirmed.push(finding);
  }
  return { confirmed, disagreements: found.length - confirmed.length };
}

/** Asks json-rules-engine; null when it does not see what the analysis saw. */
async function confirm(pack: RulePack, draft: FindingDraft, days: readonly string[]): Promise<Finding | null> {
  if (draft.witness === null) return { ...findingOf(withoutWitness(draft), null), days };
  const { figures, decision, asOf, facts } = draft.witness;
  const assumed = Object.keys(figures).length === 0 ? pack : withFigures(pack, figures);
  const answer = await decide(assumed, { decision, asOf, facts });
  if (!answer.ok || draft.confirms?.(answer.value) !== true) return null;
  const fired = answer.value.fired.map(({ rule }) => rule);
  const witness: Witness = { ...draft.witness, fired, outcome: answer.value.outcome };
  return { ...findingOf(draft, witness), days };
}

/** What is there, but was not shown within the budget, is no finding yet. */
function withoutWitness(draft: FindingDraft): FindingDraft {
  return draft.confirms === undefined ? draft : { ...draft, code: 'analysis.budget', about: draft.code };
}

interface Sorted {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly unused: readonly Finding[];
}

function sorted(findings: readonly Finding[], { analysis }: RulePack): Sorted {
  const judged = findings.map((finding) => ({ finding, entry: analysis.accepted.find((one) => fits(one, finding)) }));
  const used = new Set(judged.map(({ entry }) => entry));
  const unused = analysis.accepted.filter((entry) => !used.has(entry));
  return {
    open: judged.filter(({ entry }) => entry === undefined).map(({ finding }) => finding),
    accepted: judged.flatMap(({ finding, entry }) => (entry === undefined ? [] : [{ finding, reason: entry.reason }])),
    unused: unused.map((entry) => findingOf(unusedAcceptance(entry), null)),
  };
}

/** What an acceptance does not name fits every finding. */
function fits(accepted: Acceptance, finding: Finding): boolean {
  const isNamed = (['decision', 'slot', 'about'] as const).every(
    (part) => accepted[part] === null || accepted[part] === finding[part],
  );
  const isOfRules = accepted.rules.length === 0 || listed(accepted.rules) === listed(finding.rules);
  return accepted.code === finding.code && isNamed && isOfRules;
}

function listed(rules: readonly string[]): string {
  return [...rules].sort().join(' ');
}

function unusedAcceptance({ code, decision, slot, about, rules, place }: Acceptance): FindingDraft {
  const named = [code, decision, slot, about, ...rules].filter((one) => one !== null).join(' ');
  return { code: 'acceptance.unused', decision, about: named, rules: [], place, day: null, witness: null };
}
