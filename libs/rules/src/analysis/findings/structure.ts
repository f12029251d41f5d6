import { testOf } from '../../decision/compile-condition.js';
import { figuresOn } from '../../decision/applicable-rules.js';
import { PARAMETERS } from '../../pack/condition.js';
import { fieldName } from '../../pack/fact-field.js';
import type { FactSet, PackDecision, Place, RulePack } from '../../pack/rule-pack.js';
import { isList } from '../../pack/slot.js';
import { leavesOf } from '../../pack/condition.js';
import type { FindingDraft } from '../finding.js';

/** Scenarios and examples that break what the pack assumes of all facts: the assumption or the facts are wrong. */
export function brokenAssumptions(pack: RulePack): readonly FindingDraft[] {
  const stated = [
    ...pack.scenarios.map(({ id, facts }) => ({ about: id, facts, decision: null, asOf: LATEST, place: PACK_FILE })),
    ...pack.decisions.flatMap((decision) =>
      decision.examples.map(({ name, facts, asOf, file }) => {
        return { about: name.zh, facts, decision: decision.id, asOf, place: { file, line: 1, column: 1 } };
      }),
    ),
  ];
  return stated.flatMap(({ about, facts, asOf, place, decision }) =>
    brokenBy(pack, facts, asOf).map((assumption): FindingDraft => ({
      code: 'assumption.broken',
      decision,
      about,
      rules: [{ ...assumption, place }],
      place,
      day: null,
      witness: null,
    })),
  );
}

const LATEST = '9999-12-31';
const PACK_FILE: Place = { file: 'analysis.json', line: 1, column: 1 };

type Named = Pick<RulePack['analysis']['members'][number], 'id' | 'title'>;

function brokenBy(pack: RulePack, facts: FactSet, asOf: string): readonly Named[] {
  const whole = { ...facts, [PARAMETERS]: figuresOn(pack, asOf) };
  const { assumptions, members } = pack.analysis;
  return [
    ...assumptions.filter(({ when, then }) => testOf(when)(whole) && !testOf(then)(whole)),
    ...members.filter((member) => !isMember(member, facts)),
  ];
}

function isMember({ of, in: list }: RulePack['analysis']['members'][number], facts: FactSet): boolean {
  const code = facts[of.fact]?.[fieldName(of.path)] ?? null;
  const codes = facts[list.fact]?.[fieldName(list.path)] ?? [];
  if (!isList(codes)) return true;
  return code === null ? codes.length === 0 : codes.includes(code);
}

/**
 * Decisions that depend on each other in a circle. Conditions read only facts of the catalogue and figures, and no
 * outcome is among them: only a fact that is named after a decision could carry its outcome into another.
 */
export function cyclesIn({ decisions }: RulePack): readonly FindingDraft[] {
  const feeds = new Map(decisions.map((decision) => [decision.id, decisionsRead(decision, decisions)]));
  const circular = decisions.filter(({ id }) => isCircular(id, feeds));
  return circular.slice(0, 1).map((decision): FindingDraft => ({
    code: 'decision.cycle',
    decision: decision.id,
    about: circular.map(({ id }) => id).join(' → '),
    rules: [],
    place: decision.place,
    day: null,
    witness: null,
  }));
}

function decisionsRead({ rules }: PackDecision, decisions: readonly PackDecision[]): readonly string[] {
  const facts = new Set(rules.flatMap(({ when }) => leavesOf(when)).map(({ fact }) => fact));
  return decisions.map(({ id }) => id).filter((id) => facts.has(id));
}

type Feeds = ReadonlyMap<string, readonly string[]>;

/** Whether a decision depends on itself: each round adds the decisions that the ones before read. */
function isCircular(id: string, feeds: Feeds): boolean {
  const seen = new Set<string>();
  for (let next = feeds.get(id) ?? []; next.length > 0;) {
    next.forEach((one) => seen.add(one));
    next = next.flatMap((one) => feeds.get(one) ?? []).filter((one) => !seen.has(one));
  }
  return seen.has(id);
}
