import type { Bilingual } from '../../pack/bilingual.js';
import type { Leaf } from '../../pack/condition.js';
import type { Acceptance, Assumption, Membership, RulePack } from '../../pack/rule-pack.js';
import { conditionWords, subjectWords } from '../../words/condition-words.js';
import { compare, textAspect, told, valueAspect, type Described } from '../aspect.js';
import { joined } from '../common-words.js';
import { conditionKey } from './condition-differences.js';
import type { PackChange } from '../pack-change.js';
import { pairsBy, pairsById } from '../pairs.js';

/** What differs in what a pack tells its analysis: what it assumes of facts, and which findings it means. */
export function analysisDifferences(before: RulePack, after: RulePack): readonly PackChange[] {
  const [one, other] = [before.analysis, after.analysis];
  const assumptions = pairsById(one.assumptions, other.assumptions);
  const members = pairsById(one.members, other.members);
  const accepted = pairsBy(one.accepted, other.accepted, nameOf);
  return [
    ...assumptions.flatMap((pair) => compare(assumption(pair.before, before), assumption(pair.after, after))),
    ...members.flatMap((pair) => compare(membership(pair.before, before), membership(pair.after, after))),
    ...accepted.flatMap((pair) => compare(acceptance(pair.before), acceptance(pair.after))),
  ];
}

function assumption(given: Assumption | undefined, pack: RulePack): Described | undefined {
  if (given === undefined) return undefined;
  const { id, title, when, then } = given;
  return {
    about: { kind: 'assumption', id, decision: null, title },
    aspects: [
      textAspect('title', title),
      told(valueAspect('when', conditionKey(when), conditionWords(when, pack))),
      told(valueAspect('then', conditionKey(then), conditionWords(then, pack))),
    ],
  };
}

function membership(given: Membership | undefined, pack: RulePack): Described | undefined {
  if (given === undefined) return undefined;
  const { id, title, of, in: list } = given;
  const words = joined([of, list].map((field) => placeWords(field, pack)));
  return {
    about: { kind: 'assumption', id, decision: null, title },
    aspects: [
      textAspect('title', title),
      told(valueAspect('then', [of, list].map(({ fact, path }) => [fact, path]), words)),
    ],
  }; // prettier-ignore
}

function placeWords(field: Pick<Leaf, 'fact' | 'path'>, pack: RulePack): Bilingual {
  return subjectWords(field, { fields: pack.fields, parameters: [] });
}

function acceptance(given: Acceptance | undefined): Described | undefined {
  if (given === undefined) return undefined;
  const name = nameOf(given);
  return {
    about: { kind: 'acceptance', id: name, decision: given.decision, title: { zh: name, en: name } },
    aspects: [told(textAspect('reason', given.reason))],
  };
}

/** What an acceptance fits is its name. */
function nameOf({ code, decision, slot, about, rules }: Acceptance): string {
  return [code, decision, slot, about, ...rules].filter((part) => part !== null).join(' ');
}
