import fc from 'fast-check';
import type { JsonValue } from '../json/json-node.js';
import type { Condition, Group, Leaf } from '../pack/condition.js';
import { PARAMETERS } from '../pack/condition.js';
import { LIST_OPERATORS, OPERATORS } from '../pack/fact-field.js';
import type { PackRule } from '../pack/rule-pack.js';

const at = { line: 1, column: 1 } as const;
const text = { zh: '文', en: 'text' };

/** Texts that look alike, fold alike or need two code units. */
export const WORDS = [
  '',
  'a',
  'A',
  'b',
  '中',
  '\u00e9',
  'e\u0301',
  '𝒳',
  'İ',
  '0',
  '10',
  'null',
  '__proto__',
  'constructor',
];
/** Numbers at which comparisons change their mind. */
export const NUMBERS = [0, -0, 1, 2, 9, 10, 11, -1, 0.5, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER];
const PATHS = ['$.number', '$.size', '$.kind', '$.signals', '$.open', '$.absent'];

const plain = fc.oneof(
  fc.constantFrom<JsonValue>(...WORDS, ...NUMBERS, true, false, null),
  fc.integer({ min: -3, max: 12 }),
);
const parameter = fc.record({ fact: fc.constant(PARAMETERS), path: fc.constantFrom('$.limit', '$.empty', '$.absent') });
const operators = [...new Set(Object.values(OPERATORS).flat())];

/** What a comparison wants: a list where the operator needs one. */
const wanted = (operator: string): fc.Arbitrary<JsonValue> =>
  LIST_OPERATORS.includes(operator)
    ? fc.array(plain, { minLength: 1, maxLength: 4 })
    : fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: parameter });

const leaf: fc.Arbitrary<Leaf> = fc.constantFrom(...operators).chain((operator) =>
  fc.record({
    kind: fc.constant('leaf'),
    at: fc.constant(at),
    fact: fc.constantFrom('case', 'clock', PARAMETERS, 'absent'),
    path: fc.constantFrom(...PATHS, '$.limit'),
    operator: fc.constant(operator),
    value: wanted(operator),
  }),
);

const groupOf = (members: fc.Arbitrary<Condition>): fc.Arbitrary<Group> =>
  fc.record({
    kind: fc.constantFrom('all', 'any'),
    at: fc.constant(at),
    of: fc.array(members, { minLength: 1, maxLength: 3 }),
  });

const { group } = fc.letrec<{ readonly group: Group; readonly condition: Condition }>((tie) => ({
  group: groupOf(tie('condition')),
  condition: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('group')),
}));

const ruleOf = (when: Group, place: number): PackRule => ({
  id: `R${place}`, title: text, isOn: true, from: '2020-01-01', to: null, when, then: {}, reason: text, cites: [],
  level: 'D', parameters: [], note: null, table: null, place: { file: 'rules.json', ...at },
}); // prettier-ignore

/** A few rules whose operators, types and facts need not fit each other. */
export const someRules: fc.Arbitrary<readonly PackRule[]> = fc
  .array(group, { minLength: 1, maxLength: 4 })
  .map((groups) => groups.map(ruleOf));

const value = fc.oneof(plain, fc.array(plain, { maxLength: 4 }), fc.record({ number: plain }));
const members = fc.record(
  { number: value, size: value, kind: value, signals: value, open: value },
  { requiredKeys: [] },
);

/** Facts of which anything may be missing, null or of a wrong type. */
export const anyFacts = fc.record(
  {
    case: fc.oneof({ weight: 9, arbitrary: members }, { weight: 1, arbitrary: fc.oneof(plain, fc.array(plain)) }),
    clock: members,
    [PARAMETERS]: fc.record({ limit: fc.constantFrom(5, 0, Number.MAX_SAFE_INTEGER), empty: fc.constant(null) }),
  },
  { requiredKeys: [] },
);
