import type { Bilingual } from '../pack/bilingual.js';

/** How much a finding matters: an error decides wrongly, a warning is most likely a mistake, a note is to be known. */
export type FindingLevel = 'error' | 'warning' | 'note';

interface FindingText {
  readonly level: FindingLevel;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What a finding says and advises, by code; names in braces are filled in. */
export const FINDING_TEXTS = {
  'conflict.contradicting': {
    level: 'error',
    message: text(
      '{rules} 可同时命中，但对“{slot}”提出不同结果：{one}；{other}',
      '{rules} can fire together and propose different answers for "{slot}": {one}; {other}',
    ),
    remedy: text('改其中一条的条件，使两者互斥', 'Change one condition so that the two exclude each other'),
  },
  'conflict.reward-and-punishment': {
    level: 'error',
    message: text(
      '{rules} 可同时命中，一个奖励、一个惩戒，而决策没有规定保留哪一个',
      '{rules} can fire together, a reward and a punishment, and the decision does not say which one stays',
    ),
    remedy: text(
      '在 decision.json 中加入约束，写明保留与舍去',
      'Add a constraint to decision.json that says which one stays',
    ),
  },
  'rule.unreachable': {
    level: 'error',
    message: text(
      '{rules} 永远不会命中：不可能同时满足“{missing}”',
      '{rules} can never fire: "{missing}" cannot hold with the rest',
    ),
    remedy: text('改正条件，或删除该规则', 'Correct the condition, or remove the rule'),
  },
  'rule.waits-for-figure': {
    level: 'note',
    message: text(
      '{rules} 暂不会命中：参数 {figures} 未填写',
      '{rules} stays silent for now: the figures {figures} are not set',
    ),
    remedy: text('填写该参数', 'Set the figure'),
  },
  'rule.shadowed': {
    level: 'warning',
    message: text(
      '{rules} 对“{slot}”的提议从不被采用：每次命中时都有优先的提议，例如 {winner}',
      'What {rules} proposes for "{slot}" never survives: whenever it fires, a proposal that goes before fires too, such as {winner}',
    ),
    remedy: text(
      '删去该提议，或改条件、改优先次序',
      'Drop the proposal, or change the condition or the order of the outcomes',
    ),
  },
  'rule.equal': {
    level: 'warning',
    message: text('{rules} 条件相同、提议相同', '{rules} ask the same and propose the same'),
    remedy: text('合并为一条', 'Make one rule of them'),
  },
  'rule.subsumed': {
    level: 'warning',
    message: text(
      '{rules} 多余：每次命中时 {other} 也命中，并提出同样的结果',
      '{rules} adds nothing: whenever it fires, {other} fires too and proposes the same',
    ),
    remedy: text('删除该规则，或写明它另外提出什么', 'Remove the rule, or say what it proposes beyond that'),
  },
  'gap.question': {
    level: 'warning',
    message: text(
      '{question}为“{value}”时，没有规则回答“{slot}”，只有默认结果 {otherwise}',
      'When {question} is "{value}", no rule answers "{slot}": only the default {otherwise}',
    ),
    remedy: text('补一条规则，或在 analysis.json 中说明默认即可', 'Add a rule, or accept the default in analysis.json'),
  },
  'gap.slot': {
    level: 'note',
    message: text(
      '有的案件没有规则回答“{slot}”，只有默认结果 {otherwise}',
      'There are cases in which no rule answers "{slot}": only the default {otherwise}',
    ),
    remedy: text('补一条规则，或在 analysis.json 中说明默认即可', 'Add a rule, or accept the default in analysis.json'),
  },
  'rule.no-firing-example': {
    level: 'warning',
    message: text('没有示例说明 {rules} 何时命中', 'No example shows {rules} firing'),
    remedy: text('把见证加为示例，并确认其结果', 'Keep the witness as an example and confirm its outcome'),
  },
  'rule.no-silent-example': {
    level: 'warning',
    message: text('没有示例说明 {rules} 何时不命中', 'No example shows {rules} staying silent'),
    remedy: text(
      '把见证加为示例，并在 not 中列出该规则',
      'Keep the witness as an example and list the rule under "not"',
    ),
  },
  'parameter.unused': {
    level: 'warning',
    message: text('参数 {about} 没有规则使用', 'No rule reads the figure {about}'),
    remedy: text('删除该参数，或在规则中使用', 'Remove the figure, or use it in a rule'),
  },
  'parameter.no-figure': {
    level: 'error',
    message: text(
      '自 {from} 起至 {to}，{rules} 有效，但参数 {about} 没有数值',
      'From {from} to {to} {rules} holds, but the figure {about} has no value',
    ),
    remedy: text(
      '补上该期间的数值，或改规则的生效期',
      'Add a value for these days, or change the days on which the rule holds',
    ),
  },
  'citation.early': {
    level: 'error',
    message: text(
      '{rules} 自 {from} 起有效，早于所依据的 {about}（自 {law} 施行）',
      '{rules} holds from {from}, before its basis {about} (in force from {law})',
    ),
    remedy: text('改生效日，或改依据', 'Change the first day, or the basis'),
  },
  'citation.expired': {
    level: 'error',
    message: text(
      '{rules} 在 {from} 仍有效，但所依据的 {about} 已于 {law} 失效',
      '{rules} still holds on {from}, but its basis {about} ended on {law}',
    ),
    remedy: text('改依据，或让规则同日失效', 'Change the basis, or end the rule on that day'),
  },
  'figure.early': {
    level: 'error',
    message: text(
      '参数 {about} 自 {from} 的数值早于其依据（自 {law} 施行）',
      'The figure {about} from {from} stands before its basis (in force from {law})',
    ),
    remedy: text('改起始日，或改依据', 'Change the first day, or the basis'),
  },
  'figure.expired': {
    level: 'error',
    message: text(
      '参数 {about} 自 {from} 起仍用原数值，但其依据已于 {law} 失效',
      'The figure {about} still stands on {from}, but its basis ended on {law}',
    ),
    remedy: text('补上新依据的数值，或写明截止日', 'Add the value of the new basis, or end this one'),
  },
  'assumption.broken': {
    level: 'error',
    message: text(
      '{about} 不符合 analysis.json 的约定“{rules}”',
      '{about} breaks the assumption "{rules}" of analysis.json',
    ),
    remedy: text('改正事实，或改正约定', 'Correct the facts, or the assumption'),
  },
  'decision.cycle': {
    level: 'error',
    message: text('决策互相依赖：{about}', 'Decisions depend on each other: {about}'),
    remedy: text('去掉其中一个以决策命名的事实', 'Remove one of the facts that are named after a decision'),
  },
  'acceptance.unused': {
    level: 'warning',
    message: text(
      'analysis.json 接受了 {about}，但没有这样的发现',
      'analysis.json accepts {about}, but there is no such finding',
    ),
    remedy: text('删去该条', 'Remove the entry'),
  },
  'analysis.budget': {
    level: 'error',
    message: text('已达搜索上限，未能判定：{about}（{rules}）', 'Budget reached, not decided: {about} ({rules})'),
    remedy: text('拆分条件，使其更简单', 'Split the condition into simpler ones'),
  },
} as const satisfies Readonly<Record<string, FindingText>>;

/** What the analysis may find. */
export type FindingCode = keyof typeof FINDING_TEXTS;
