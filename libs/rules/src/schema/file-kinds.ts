import type { Bilingual } from '../pack/bilingual.js';
import type { Kind } from '../pack/pack-source.js';

/** A kind of file as people speak of it. */
export interface FileKind {
  /** Name in the singular, as the schema files carry it. */
  readonly name: string;
  /** Where such files lie in a pack; `*` stands for a name. */
  readonly glob: string;
  readonly holds: Bilingual;
}

/** The kinds of file in the order in which one reads a pack. */
export const FILE_KINDS = {
  pack: {
    name: 'pack',
    glob: 'pack.json',
    holds: { zh: '规则包是什么、回答哪些决策', en: 'what the pack is and which decisions it answers' },
  },
  facts: {
    name: 'fact',
    glob: 'facts/*.json',
    holds: { zh: '事实目录：规则可以询问什么', en: 'the catalogue: what rules may ask about' },
  },
  parameters: {
    name: 'parameter',
    glob: 'parameters/*/*.json',
    holds: { zh: '参数：按起始日期的数值', en: 'a figure by first day' },
  },
  citations: {
    name: 'citation',
    glob: 'citations/*.json',
    holds: { zh: '法律法规的全称和文号', en: 'an act by official title and number' },
  },
  scenarios: {
    name: 'scenario',
    glob: 'scenarios/*.json',
    holds: { zh: '情景：示例所依据的全部事实', en: 'a full set of facts that examples start from' },
  },
  decisions: {
    name: 'decision',
    glob: 'decisions/*/decision.json',
    holds: { zh: '决策：问题、结果项和缺省答复', en: 'the question, its slots, and the answer when no rule speaks' },
  },
  rules: {
    name: 'rule',
    glob: 'decisions/*/rules/*.json',
    holds: { zh: '一条规则', en: 'one rule' },
  },
  tables: {
    name: 'table',
    glob: 'decisions/*/tables/*.json',
    holds: { zh: '决策表：每行一条规则', en: 'a decision table: each row is a rule' },
  },
  analysis: {
    name: 'analysis',
    glob: 'analysis.json',
    holds: {
      zh: '事实之间的约定，以及认可的分析结果',
      en: 'how facts hang together, and findings of the analysis that are meant',
    },
  },
  examples: {
    name: 'tests',
    glob: 'decisions/*/tests/*.json',
    holds: { zh: '示例：规则包必须如此决定的案例', en: 'examples that the pack must decide as written' },
  },
} as const satisfies Record<Kind, FileKind>;
