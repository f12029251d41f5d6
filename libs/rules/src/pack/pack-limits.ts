import { FILE_LIMIT_BYTES, NESTING_LIMIT } from '../json/read-json.js';
import type { Bilingual } from './bilingual.js';
import type { ProblemCode } from '../problem/problem-texts.js';

/** What a pack may not exceed, and how one that does is refused. */
export interface PackLimit {
  readonly what: Bilingual;
  readonly most: number;
  readonly code: ProblemCode;
}

/** The limits of a pack. They keep reading, analysis and evaluation quick and exact. */
export const PACK_LIMITS = {
  fileBytes: {
    what: { zh: '单个文件的字节数', en: 'bytes of a file' },
    most: FILE_LIMIT_BYTES,
    code: 'json.too-large',
  },
  nesting: {
    what: { zh: '文件的嵌套层数', en: 'levels of nesting in a file' },
    most: NESTING_LIMIT,
    code: 'json.too-deep',
  },
  integer: {
    what: { zh: '数字的绝对值', en: 'magnitude of a number' },
    most: Number.MAX_SAFE_INTEGER,
    code: 'json.number-too-large',
  },
  files: { what: { zh: '文件', en: 'files' }, most: 2_000, code: 'pack.too-many-files' },
  characters: {
    what: { zh: '全部文件的字符数', en: 'characters of all files' },
    most: 8_388_608,
    code: 'pack.too-large',
  },
  facts: { what: { zh: '事实字段', en: 'fields of facts' }, most: 500, code: 'pack.too-many' },
  parameters: { what: { zh: '参数', en: 'parameters' }, most: 500, code: 'pack.too-many' },
  rules: { what: { zh: '规则（含表行）', en: 'rules and rows' }, most: 1_000, code: 'pack.too-many' },
  conditions: { what: { zh: '条件', en: 'conditions' }, most: 5_000, code: 'pack.too-many' },
  examples: { what: { zh: '示例', en: 'examples' }, most: 5_000, code: 'pack.too-many' },
  conditionsOfRule: {
    what: { zh: '一条规则的条件', en: 'conditions of a rule' },
    most: 200,
    code: 'condition.too-many',
  },
  conditionDepth: { what: { zh: '条件组的层数', en: 'levels of groups' }, most: 6, code: 'condition.too-deep' },
  groupSize: { what: { zh: '一组中的条件', en: 'conditions of a group' }, most: 30, code: 'condition.too-wide' },
  listLength: { what: { zh: '列表中的取值', en: 'values of a list' }, most: 200, code: 'value.unfit' },
  problems: {
    what: { zh: '一次列出的问题', en: 'problems listed at once' },
    most: 500,
    code: 'pack.too-many-problems',
  },
} as const satisfies Record<string, PackLimit>;
