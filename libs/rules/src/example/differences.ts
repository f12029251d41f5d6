import { canonicalJson } from '../json/canonical-json.js';
import type { JsonValue } from '../json/json-node.js';
import type { PackExample } from '../pack/rule-pack.js';

/** One thing in which an example and the pack disagree. */
export interface ExampleDifference {
  /** Name of a slot, or `fired` for the rules. */
  readonly at: string;
  readonly expected: JsonValue;
  readonly actual: JsonValue;
}

/** What was answered to an example. */
interface Answered {
  readonly outcome: Readonly<Record<string, JsonValue>>;
  /** Ids of the rules that fired. */
  readonly fired: readonly string[];
}

/** Everything in which an answer is not as the example says. */
export function differencesOf(example: PackExample, { outcome, fired }: Answered): readonly ExampleDifference[] {
  const slots = Object.entries(example.expect).map(([at, expected]) => ({ at, expected, actual: outcome[at] ?? null }));
  const absent = example.because.filter((rule) => !fired.includes(rule));
  const unwanted = example.not.filter((rule) => fired.includes(rule));
  return [
    ...slots.filter(({ expected, actual }) => canonicalJson(expected) !== canonicalJson(actual)),
    ...absent.map((rule) => ({ at: 'fired', expected: rule, actual: fired })),
    ...unwanted.map((rule) => ({ at: 'fired', expected: `not ${rule}`, actual: fired })),
  ];
}
