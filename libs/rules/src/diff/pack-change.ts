import type { Bilingual } from '../pack/bilingual.js';

/** Things of a pack that can change. */
export type ChangeKind =
  | 'pack'
  | 'decision'
  | 'slot'
  | 'constraint'
  | 'table'
  | 'rule'
  | 'parameter'
  | 'fact'
  | 'act'
  | 'scenario'
  | 'example'
  | 'assumption'
  | 'acceptance'
  | 'file';

/** What a change is about. */
export interface Changed {
  readonly kind: ChangeKind;
  /** Id of the rule, row, figure, act or scenario; `fact.field` of a fact; name of a slot; path of a file. */
  readonly id: string;
  /** `null` for what belongs to the whole pack. */
  readonly decision: string | null;
  readonly title: Bilingual;
}

/** One difference between two packs, in words; `before` and `after` stand in the same place. */
export interface PackChange extends Changed {
  readonly change: 'added' | 'removed' | 'changed';
  /** Which part of it differs, such as `when`, `then.lead` or `values`; `null` when the whole came or went. */
  readonly field: string | null;
  /** What people call that part; `null` when the whole came or went. */
  readonly part: Bilingual | null;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  /** First and last day of the difference, for a figure; `to` null means without end. */
  readonly during: { readonly from: string; readonly to: string | null } | null;
  /** The whole as one sentence. */
  readonly words: Bilingual;
}

/** What people call the kinds. */
export const KIND_WORDS: Readonly<Record<ChangeKind, Bilingual>> = {
  pack: { zh: '规则包', en: 'Pack' },
  decision: { zh: '决策', en: 'Decision' },
  slot: { zh: '结果项', en: 'Slot' },
  constraint: { zh: '约束', en: 'Constraint' },
  table: { zh: '规则表', en: 'Table' },
  rule: { zh: '规则', en: 'Rule' },
  parameter: { zh: '参数', en: 'Figure' },
  fact: { zh: '事实', en: 'Fact' },
  act: { zh: '法规', en: 'Act' },
  scenario: { zh: '情景', en: 'Scenario' },
  example: { zh: '示例', en: 'Example' },
  assumption: { zh: '事实约定', en: 'Assumption' },
  acceptance: { zh: '认可的发现', en: 'Accepted finding' },
  file: { zh: '文件', en: 'File' },
};
