import type { JsonValue } from '../json/json-node.js';

/** A decision as the record keeps it, as far as a replay needs it. */
export interface RecordedDecision {
  readonly decision: string;
  readonly asOf: string;
  readonly packHash: string;
  /** Facts as seen. */
  readonly facts: object;
  readonly outcome: Readonly<Record<string, JsonValue>>;
  /** What each rule that fired proposed, by the rule. */
  readonly said: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
}
