import type { Bilingual } from './bilingual.js';
import { conditionShape } from './condition.js';
import { FIELD_TYPES } from './fact-field.js';
import {
  anyShape,
  bilingualShape,
  booleanShape,
  byId,
  dayShape,
  idShape,
  integerOf,
  listOf,
  nullable,
  objectOf,
  oneOf,
  optional,
  recordOf,
  textOf,
} from './shape.js';
import { HIT_POLICIES, SLOT_TYPES } from './slot.js';

/** How sure a figure is: A read in the article, B read in an excerpt, C known, D a product default; -L only locally. */
export const LEVELS = ['A', 'B', 'C', 'D', 'A-L', 'B-L', 'C-L', 'D-L'] as const;
/** One level of certainty. */
export type Level = (typeof LEVELS)[number];

const note = optional(nullable(textOf(2000)), null);
const anyInteger = integerOf(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const citesShape = listOf(objectOf({ law: idShape, article: textOf(80) }), { min: 1, max: 12 });
const effectiveShape = objectOf({ from: dayShape, to: optional(nullable(dayShape), null) });

/** `pack.json`: what the pack is and which decisions it answers. */
export const packFile = objectOf({
  id: idShape,
  version: textOf(40),
  format: integerOf(1, 1),
  title: bilingualShape,
  decisions: listOf(idShape, { min: 1, max: 20 }),
  mutationFloor: optional(nullable(integerOf(0, 100)), null),
  note,
});

/** `facts/<fact>.json`: one object of facts, field by field. */
export const factFile = objectOf({
  fact: idShape,
  title: bilingualShape,
  fields: listOf(
    objectOf({
      path: textOf(80),
      type: oneOf(FIELD_TYPES),
      nullable: optional(booleanShape, false),
      open: optional(booleanShape, false),
      question: optional(booleanShape, false),
      min: optional(anyInteger, 0),
      max: optional(anyInteger, Number.MAX_SAFE_INTEGER),
      unit: optional(nullable(textOf(40)), null),
      values: optional(
        listOf(objectOf({ code: textOf(60), zh: textOf(80), en: textOf(120) }), { min: 1, max: 200 }),
        [],
      ),
      label: bilingualShape,
      note,
    }),
    { min: 1, max: 100 },
  ),
});

/** `parameters/<area>/<name>.json`: a figure by first day, each with its source. */
export const parameterFile = objectOf({
  id: idShape,
  title: bilingualShape,
  unit: textOf(40),
  min: anyInteger,
  max: anyInteger,
  confirm: optional(booleanShape, false),
  values: listOf(
    objectOf({
      from: dayShape,
      to: optional(nullable(dayShape), null),
      value: nullable(anyInteger),
      level: oneOf(LEVELS),
      cites: citesShape,
      note,
    }),
    { min: 1, max: 60 },
  ),
  note,
});

/** `citations/<law>.json`: an act by its official title and number. */
export const citationFile = objectOf({
  id: idShape,
  title: bilingualShape,
  number: nullable(textOf(120)),
  from: nullable(dayShape),
  to: optional(nullable(dayShape), null),
  note,
});

const slotShape = objectOf({
  title: bilingualShape,
  hit: oneOf(HIT_POLICIES),
  type: oneOf(SLOT_TYPES),
  values: optional(listOf(textOf(60), { min: 1, max: 100 }), []),
  labels: optional(recordOf(bilingualShape), new Map<string, Bilingual>()),
});

/** `decisions/<decision>/decision.json`: the question, its slots and what is answered when no rule speaks. */
export const decisionFile = objectOf({
  id: idShape,
  title: bilingualShape,
  question: bilingualShape,
  asOf: bilingualShape,
  inFlight: oneOf(['pin', 'next-stage', 'next-decision']),
  flipLimit: optional(
    nullable(objectOf({ percent: integerOf(0, 100), confirm: optional(booleanShape, false), note })),
    null,
  ),
  slots: byId(recordOf(slotShape)),
  otherwise: objectOf({ reason: bilingualShape, then: recordOf(anyShape) }),
  constraints: optional(
    listOf(
      objectOf({
        id: idShape,
        slot: idShape,
        field: idShape,
        keep: textOf(60),
        drop: textOf(60),
        reason: bilingualShape,
      }),
      { min: 1, max: 20 },
    ),
    [],
  ),
  note,
});

/** `decisions/<decision>/rules/<rule>.json`. */
export const ruleFile = objectOf({
  id: idShape,
  decision: idShape,
  title: bilingualShape,
  status: optional(oneOf(['on', 'off']), 'on'),
  effective: effectiveShape,
  when: conditionShape,
  then: recordOf(anyShape),
  reason: bilingualShape,
  cites: citesShape,
  level: oneOf(LEVELS),
  note,
});

/** `decisions/<decision>/tables/<table>.json`: rows that become rules; an empty cell does not matter. */
export const tableFile = objectOf({
  id: idShape,
  decision: idShape,
  title: bilingualShape,
  effective: effectiveShape,
  columns: listOf(objectOf({ id: idShape, fact: idShape, path: textOf(80), operator: textOf(40) }), {
    min: 1,
    max: 12,
  }),
  rows: listOf(
    objectOf({
      id: idShape,
      title: bilingualShape,
      cells: recordOf(anyShape),
      then: recordOf(anyShape),
      reason: bilingualShape,
      cites: citesShape,
      level: oneOf(LEVELS),
      note,
    }),
    { min: 1, max: 200 },
  ),
  note,
});

/** `scenarios/<scenario>.json`: a full set of facts that examples start from. */
export const scenarioFile = objectOf({ id: idShape, title: bilingualShape, facts: recordOf(recordOf(anyShape)) });

/** `decisions/<decision>/tests/<topic>.json`: cases in plain sentences. */
export const examplesFile = listOf(
  objectOf({
    name: bilingualShape,
    asOf: dayShape,
    base: idShape,
    given: recordOf(anyShape),
    figures: optional(recordOf(anyInteger), new Map<string, number>()),
    expect: recordOf(anyShape),
    because: listOf(idShape, { min: 0, max: 60 }),
    not: optional(listOf(idShape, { min: 1, max: 60 }), []),
  }),
  { min: 1, max: 500 },
);

const fieldShape = objectOf({ fact: idShape, path: textOf(80) });
const namesShape = optional(listOf(idShape, { min: 1, max: 200 }), []);

/** `analysis.json`: how facts hang together, and findings of the analysis that the pack means as they are. */
export const analysisFile = objectOf({
  assumptions: optional(
    listOf(objectOf({ id: idShape, title: bilingualShape, when: conditionShape, then: conditionShape }), {
      min: 1,
      max: 60,
    }),
    [],
  ),
  members: optional(
    listOf(objectOf({ id: idShape, title: bilingualShape, of: fieldShape, in: fieldShape }), { min: 1, max: 20 }),
    [],
  ),
  accepted: optional(
    listOf(
      objectOf({
        code: textOf(60),
        decision: optional(nullable(idShape), null),
        slot: optional(nullable(idShape), null),
        about: optional(nullable(textOf(120)), null),
        rules: namesShape,
        reason: bilingualShape,
      }),
      { min: 1, max: 200 },
    ),
    [],
  ),
  note,
});
