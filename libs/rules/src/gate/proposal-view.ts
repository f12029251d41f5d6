import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from '../pack/bilingual.js';
import { fieldName } from '../pack/fact-field.js';
import type { PackDecision, RulePack } from '../pack/rule-pack.js';
import { fitsSlot } from '../pack/slot.js';
import { outcomeWords } from '../words/outcome-words.js';
import { COMMA, inBoth, spoken } from '../words/value-words.js';
import type { ProposedExample } from './propose-examples.js';

/** A named value in words. */
export interface Said {
  readonly name: Bilingual;
  readonly words: Bilingual;
}

/** A proposed example for a person to read: what differs from which scenario, and what the pack answers. */
export interface ProposalView {
  readonly kind: ProposedExample['kind'];
  readonly asOf: string;
  readonly scenario: Bilingual;
  readonly given: readonly Said[];
  readonly outcome: readonly Said[];
  readonly fired: readonly string[];
  /** The example as it is written into a file of examples once it is confirmed. */
  readonly example: Readonly<Record<string, JsonValue>>;
}

/** Puts a proposed example into words. */
export function proposalView(pack: RulePack, proposal: ProposedExample): ProposalView {
  const { kind, asOf, fired } = proposal;
  const decision = pack.decisions.find(({ id }) => id === proposal.decision);
  const given = givenWords(pack, proposal);
  return {
    kind,
    asOf,
    scenario: pack.scenarios.find(({ id }) => id === proposal.base)?.title ?? { zh: proposal.base, en: proposal.base },
    given,
    outcome: decision === undefined ? [] : outcomeOf(pack, decision, proposal),
    fired,
    example: written(nameOf(decision, proposal, given), { ...proposal, outcome: answered(decision, proposal) }),
  };
}

function givenWords({ fields }: RulePack, { given }: ProposedExample): readonly Said[] {
  return Object.entries(given).map(([name, value]) => {
    const field = fields.find(({ fact, path }) => `${fact}.${fieldName(path)}` === name);
    return { name: field?.label ?? { zh: name, en: name }, words: inBoth((one) => spoken(value, field, one)) };
  });
}

function outcomeOf({ parameters }: RulePack, decision: PackDecision, { outcome }: ProposedExample): readonly Said[] {
  return decision.slots.flatMap((slot) => {
    const value = outcome[slot.name];
    return value === undefined ? [] : [{ name: slot.title, words: outcomeWords(value, { slot, parameters }) }];
  });
}

function nameOf(decision: PackDecision | undefined, proposal: ProposedExample, given: readonly Said[]): Bilingual {
  const { rule, kind } = proposal;
  const title = decision?.rules.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule };
  return inBoth((one) => {
    const facts = given.map(({ name, words }) => `${name[one]} ${words[one]}`).join(COMMA[one]);
    return `${title[one]}${KIND[kind][one]}${facts === '' ? '' : OPEN[one] + facts + CLOSE[one]}`;
  });
}

const KIND = {
  firing: { zh: '：命中', en: ': fires' },
  'near-miss': { zh: '：差一点，不命中', en: ': nearly, stays silent' },
} as const;
const OPEN = { zh: '（', en: ' (' } as const;
const CLOSE = { zh: '）', en: ')' } as const;

/** Slots that have an answer: where no rule speaks and there is no default, nothing can be expected. */
function answered(decision: PackDecision | undefined, { outcome }: ProposedExample): ProposedExample['outcome'] {
  const slots = decision?.slots ?? [];
  return Object.fromEntries(
    Object.entries(outcome).filter(([name, value]) =>
      slots.some((slot) => slot.name === name && fitsSlot(slot, value)),
    ),
  );
}

/** The example names only its own rule: that another one fires too is another one's business. */
function written(name: Bilingual, proposal: ProposedExample): ProposalView['example'] {
  const { kind, rule, asOf, base, given, outcome } = proposal;
  const about = { name: { zh: name.zh, en: name.en }, asOf, base, given, expect: outcome };
  return kind === 'firing' ? { ...about, because: [rule] } : { ...about, because: [], not: [rule] };
}
