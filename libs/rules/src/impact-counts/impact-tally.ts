import { canonicalJson } from '../json/canonical-json.js';
import type {
  ChangeTally,
  DecisionTally,
  DepartmentTally,
  ImpactCounts,
  ProblemTally,
  RuleTally,
  Tally,
} from './impact-counts.js';
import { countOne, newCounter, TallyList } from './tally-list.js';
import type { Flip, ResponsibleRule, SlotChange, Verdict } from '../impact/verdict.js';

/** Changes of slots that are told apart; a candidate that does more is beyond reading one by one. */
const MOST_CHANGES = 500;

/** Whose decision a verdict is about. */
export interface DecisionBearer {
  readonly decision: string;
  readonly isOpen: boolean;
  readonly departmentCode: string | null;
}

/** Counts of nothing. */
export const NO_COUNTS: ImpactCounts = {
  seen: newCounter(),
  untouched: newCounter(),
  flipped: newCounter(),
  newlyOtherwise: newCounter(),
  notReplayable: newCounter(),
  confirmed: 0,
  disputed: 0,
  decisions: [],
  changes: [],
  furtherChanges: newCounter(),
  rules: [],
  problems: [],
  departments: [],
};

type Total = 'seen' | 'untouched' | 'flipped' | 'newlyOtherwise' | 'notReplayable' | 'furtherChanges';

/** Counts verdicts; can go on from counts that were written down. */
export class ImpactTally {
  private readonly totals;
  private readonly decisions;
  private readonly changes;
  private readonly rules;
  private readonly problems;
  private readonly departments;
  private confirmed: number;
  private disputed: number;

  constructor(from: ImpactCounts = NO_COUNTS) {
    this.totals = {
      seen: newCounter(from.seen),
      untouched: newCounter(from.untouched),
      flipped: newCounter(from.flipped),
      newlyOtherwise: newCounter(from.newlyOtherwise),
      notReplayable: newCounter(from.notReplayable),
      furtherChanges: newCounter(from.furtherChanges),
    };
    this.decisions = new TallyList<Pick<DecisionTally, 'decision'>, 'seen' | 'flipped' | 'notReplayable'>(
      ({ decision }) => decision,
      ['seen', 'flipped', 'notReplayable'],
      from.decisions,
    );
    this.changes = new TallyList<Omit<ChangeTally, 'flipped'>, 'flipped'>(changeKey, ['flipped'], from.changes);
    this.rules = new TallyList<Omit<RuleTally, 'flipped'>, 'flipped'>(
      ({ decision, rule, how }) => `${decision} ${rule} ${how}`,
      ['flipped'],
      from.rules,
    );
    this.problems = new TallyList<Omit<ProblemTally, 'notReplayable'>, 'notReplayable'>(
      ({ path, problem }) => `${path} ${problem}`,
      ['notReplayable'],
      from.problems,
    );
    this.departments = new TallyList<Pick<DepartmentTally, 'departmentCode'>, 'seen' | 'flipped'>(
      ({ departmentCode }) => departmentCode ?? '',
      ['seen', 'flipped'],
      from.departments,
    );
    this.confirmed = from.confirmed;
    this.disputed = from.disputed;
  }

  /** Counts a verdict. */
  add(verdict: Verdict, { decision, departmentCode, isOpen }: DecisionBearer): void {
    this.count('seen', isOpen);
    countOne(this.decisions.of({ decision }).seen, isOpen);
    countOne(this.departments.of({ departmentCode }).seen, isOpen);
    if (verdict.kind === 'flipped') this.addFlip(verdict, { decision, departmentCode, isOpen });
    else if (verdict.kind === 'not-replayable') this.addUnread(verdict, { decision, isOpen });
    else if (!verdict.replayed) this.count('untouched', isOpen);
    if (verdict.kind !== 'not-replayable' && verdict.newlyOtherwise) this.count('newlyOtherwise', isOpen);
  }

  /** Counts what json-rules-engine said of a flip. */
  addConfirmation(agrees: boolean): void {
    if (agrees) this.confirmed += 1;
    else this.disputed += 1;
  }

  /** How many flips json-rules-engine was asked about. */
  get shown(): number {
    return this.confirmed + this.disputed;
  }

  /** How often the rarest change of a flip was seen so far, the flip itself counted in. */
  rarest({ changes }: Flip, decision: string): Tally {
    const told = changes.map((change) => ({ decision, ...change })).filter((change) => this.changes.has(change));
    const seen = told.map((change) => this.changes.of(change).flipped);
    return {
      count: Math.min(...seen.map(({ count }) => count)),
      open: Math.min(...seen.map(({ open }) => open)),
    };
  }

  /** Places of the changes of a flip in the list of changes. */
  placesOf({ changes }: Flip, decision: string): number[] {
    return changes.map((change) => this.changes.placeOf({ decision, ...change })).filter((place) => place >= 0);
  }

  /** What was counted so far. */
  counts(): ImpactCounts {
    return structuredClone({
      ...this.totals,
      confirmed: this.confirmed,
      disputed: this.disputed,
      decisions: this.decisions.all(),
      changes: this.changes.all(),
      rules: this.rules.all(),
      problems: this.problems.all(),
      departments: this.departments.all(),
    });
  }

  private count(total: Total, isOpen: boolean): void {
    countOne(this.totals[total], isOpen);
  }

  private addFlip({ changes, responsible }: Flip, { decision, departmentCode, isOpen }: DecisionBearer): void {
    this.count('flipped', isOpen);
    countOne(this.decisions.of({ decision }).flipped, isOpen);
    countOne(this.departments.of({ departmentCode }).flipped, isOpen);
    for (const change of changes) this.addChange({ decision, ...change }, isOpen);
    for (const one of responsible) this.addRule({ decision, ...one }, isOpen);
  }

  private addChange(change: SlotChange & { readonly decision: string }, isOpen: boolean): void {
    if (this.changes.size < MOST_CHANGES || this.changes.has(change)) countOne(this.changes.of(change).flipped, isOpen);
    else this.count('furtherChanges', isOpen);
  }

  private addRule(rule: ResponsibleRule & { readonly decision: string }, isOpen: boolean): void {
    countOne(this.rules.of(rule).flipped, isOpen);
  }

  private addUnread(
    { problems }: Extract<Verdict, { kind: 'not-replayable' }>,
    { decision, isOpen }: Pick<DecisionBearer, 'decision' | 'isOpen'>,
  ): void {
    this.count('notReplayable', isOpen);
    countOne(this.decisions.of({ decision }).notReplayable, isOpen);
    for (const { path, problem } of problems) countOne(this.problems.of({ path, problem }).notReplayable, isOpen);
  }
}

/** The name of a change of a slot, the same for the same change. */
function changeKey({ decision, slot, from, to }: Omit<ChangeTally, 'flipped'>): string {
  return canonicalJson([decision, slot, from, to]);
}
