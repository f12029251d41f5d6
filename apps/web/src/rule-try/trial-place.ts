import type { FactValue } from '@app/domain';

/** A value of a fact. */
export type FactJson = FactValue;

/** What is tried, as the address says it: it can be sent to somebody and survives a reload. */
export interface TrialPlace {
  readonly decision?: string;
  /** A recorded decision, and with it the impact run of which it is a flip. */
  readonly record?: string;
  readonly impact?: string;
  readonly example?: string;
  readonly finding?: string;
  /** Day of the decision where it is another than that of the input. */
  readonly asOf?: string;
  /** Facts that were edited, by `fact.field`. */
  readonly facts?: Readonly<Record<string, FactJson>>;
}

/** The input that a place names; `null` when it names none. */
export type TrialSource = Pick<TrialPlace, 'record' | 'impact' | 'example' | 'finding'>;

const TEXTS = ['decision', 'record', 'impact', 'example', 'finding', 'asOf'] as const;

/** Reads what stands in the address; what does not fit is as if it were not there. */
export function trialPlace(search: Readonly<Record<string, unknown>>): TrialPlace {
  const texts = TEXTS.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const { facts } = search;
  const isObject = typeof facts === 'object' && facts !== null && !Array.isArray(facts);
  const edited = isObject ? { facts: facts as Readonly<Record<string, FactJson>> } : {}; // JSON of the address
  return { ...Object.fromEntries(texts), ...edited };
}

/** By what a trial begins. */
export function sourceOf({ record, impact, example, finding }: TrialPlace): TrialSource | null {
  if (record !== undefined) return impact === undefined ? { record } : { record, impact };
  if (example !== undefined) return { example };
  return finding === undefined ? null : { finding };
}
