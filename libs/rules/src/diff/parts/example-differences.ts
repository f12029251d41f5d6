import type { JsonValue } from '../../json/json-node.js';
import type { Bilingual } from '../../pack/bilingual.js';
import type { PackExample } from '../../pack/rule-pack.js';
import { outcomeWords } from '../../words/outcome-words.js';
import { compare, textAspect, told, valueAspect, type Aspect, type Described } from '../aspect.js';
import { factAspects } from './catalogue-differences.js';
import { joined } from '../common-words.js';
import type { PackChange } from '../pack-change.js';
import { pairsBy } from '../pairs.js';
import type { Placed } from './rule-differences.js';

/** Examples that came, went or say something else. An example is known by its file and its Chinese name. */
export function exampleDifferences(before: Placed | undefined, after: Placed | undefined): readonly PackChange[] {
  const pairs = pairsBy(numbered(before), numbered(after), ({ key }) => key);
  const different = pairs.filter((pair) => meaningOf(pair.before) !== meaningOf(pair.after));
  return different.flatMap((pair) =>
    compare(describedExample(pair.before, before), describedExample(pair.after, after)),
  );
}

/** What an example says, to pass over the many that stayed as they were. */
function meaningOf(entry: Numbered | undefined): string {
  if (entry === undefined) return '';
  const { name, asOf, facts, figures, expect, because, not } = entry.example;
  return JSON.stringify([name, asOf, facts, figures, expect, because, not]);
}

interface Numbered {
  readonly key: string;
  readonly example: PackExample;
}

/** Examples of one name and file are told apart by their order. */
function numbered(placed: Placed | undefined): readonly Numbered[] {
  const seen = new Map<string, number>();
  return (placed?.decision.examples ?? []).map((example) => {
    const name = `${example.file} ${example.name.zh}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: `${name} ${count}`, example };
  });
}

function describedExample(entry: Numbered | undefined, placed: Placed | undefined): Described | undefined {
  if (entry === undefined || placed === undefined) return undefined;
  const { name, asOf, facts, figures, because, not } = entry.example;
  return {
    about: { kind: 'example', id: name.zh, decision: placed.decision.id, title: { ...name, en: name.en } },
    aspects: [
      textAspect('title', name),
      valueAspect('asOf', asOf),
      valueAspect('figures', figures),
      ...expectations(entry.example, placed),
      told(valueAspect('because', because, namesOf(because))),
      valueAspect('not', not, namesOf(not)),
      ...factAspects(facts, placed.pack.fields),
    ],
  };
}

function expectations({ expect }: PackExample, { pack, decision }: Placed): readonly Aspect[] {
  return decision.slots.flatMap((slot) => {
    const value: JsonValue | undefined = expect[slot.name];
    if (value === undefined) return [];
    const name = { zh: `预期${slot.title.zh}`, en: `expected ${slot.title.en}` };
    const words = outcomeWords(value, { slot, parameters: pack.parameters });
    return [{ field: `expect.${slot.name}`, name, value, words, told: true }];
  });
}

function namesOf(rules: readonly string[]): Bilingual {
  return rules.length === 0 ? { zh: '无', en: 'none' } : joined(rules.map((rule) => ({ zh: rule, en: rule })));
}
