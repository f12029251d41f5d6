import type { PackRule, Parameter } from '../pack/rule-pack.js';

/** One small mistake that the examples of a pack ought to notice. */
export interface Mutant {
  /** Says what was changed where, in words that stay when lines move. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly changed: { readonly decision: string; readonly rule: PackRule } | { readonly parameter: Parameter };
}
