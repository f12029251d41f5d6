import type { Bilingual } from './bilingual.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What a problem says and advises, by code; names in braces are filled in. */
export const PROBLEM_TEXTS = {
  'json.too-large': {
    message: text('文件超过 256 KB', 'The file is larger than 256 KB'),
    remedy: text('拆成几个较小的文件', 'Split it into smaller files'),
  },
  'json.syntax': {
    message: text('此处不是有效的 JSON：{found}', 'This is not valid JSON here: {found}'),
    remedy: text('检查缺少或多余的逗号、引号和括号', 'Look for a missing or extra comma, quote or bracket'),
  },
  'json.duplicate-key': {
    message: text('键“{found}”出现两次', 'The key "{found}" appears twice'),
    remedy: text('删除其中一个', 'Remove one of them'),
  },
  'json.reserved-key': {
    message: text('键“{found}”不允许使用', 'The key "{found}" is not allowed'),
    remedy: text('改用其他名称', 'Use another name'),
  },
  'json.forbidden-character': {
    message: text('文本含有不可见或控制字符 {found}', 'The text holds an invisible or control character {found}'),
    remedy: text('删除该字符后重新输入', 'Delete the character and type the text again'),
  },
  'json.number-too-large': {
    message: text('数字 {found} 超出可精确表示的范围', 'The number {found} cannot be held exactly'),
    remedy: text('改用不超过 9007199254740991 的整数', 'Use an integer of at most 9007199254740991'),
  },
  'json.too-deep': {
    message: text('嵌套超过 32 层', 'Nesting is deeper than 32 levels'),
    remedy: text('减少嵌套', 'Nest less'),
  },
  'pack.too-many-files': {
    message: text('规则包超过 {limit} 个文件', 'The pack has more than {limit} files'),
    remedy: text('检查是否选错了文件夹', 'Check that the right folder was chosen'),
  },
  'pack.missing-file': {
    message: text('缺少文件 {name}', 'The file {name} is missing'),
    remedy: text('补上该文件', 'Add the file'),
  },
  'pack.decision-not-listed': {
    message: text('决策“{name}”未在 pack.json 中列出', 'The decision "{name}" is not listed in pack.json'),
    remedy: text('在 decisions 中加入，或删除该文件夹', 'List it under decisions, or remove the folder'),
  },
  'file.unexpected': {
    message: text('规则包中不应有此文件', 'This file does not belong in a pack'),
    remedy: text('删除，或移到规则包规定的文件夹', 'Remove it, or move it to one of the folders of a pack'),
  },
  'file.name-differs': {
    message: text('文件名与编号“{name}”不一致', 'The file name differs from the id "{name}"'),
    remedy: text('把文件改名为 {name}.json，或改正编号', 'Rename the file to {name}.json, or correct the id'),
  },
  'shape.wrong-type': {
    message: text('此处应为{wanted}', 'Expected {wanted} here'),
    remedy: text('改为{wanted}', 'Make it {wanted}'),
  },
  'shape.missing-field': {
    message: text('缺少字段“{name}”', 'The field "{name}" is missing'),
    remedy: text('补上该字段', 'Add the field'),
  },
  'shape.unknown-field': {
    message: text('字段“{name}”不认识', 'The field "{name}" is not known'),
    remedy: text('删除或改正拼写；说明文字请写入 note', 'Remove it or correct the spelling; remarks belong in note'),
  },
  'shape.text-length': {
    message: text('文本长度应为 1 至 {limit} 个字符', 'The text must have 1 to {limit} characters'),
    remedy: text('缩短或补全', 'Shorten or complete it'),
  },
  'shape.not-allowed': {
    message: text('“{found}”不在允许的取值中：{allowed}', '"{found}" is not one of: {allowed}'),
    remedy: text('选用其中一个取值', 'Use one of these values'),
  },
  'shape.bad-date': {
    message: text('“{found}”不是有效日期', '"{found}" is not a valid date'),
    remedy: text('按 YYYY-MM-DD 书写实际存在的日期', 'Write an existing day as YYYY-MM-DD'),
  },
  'shape.bad-id': {
    message: text('“{found}”不能作为编号', '"{found}" cannot be an id'),
    remedy: text(
      '以字母开头，只用字母、数字和连字符，最多 80 个字符',
      'Begin with a letter; use letters, digits and hyphens, at most 80',
    ),
  },
  'shape.out-of-range': {
    message: text('数值应在 {min} 与 {max} 之间', 'The number must lie between {min} and {max}'),
    remedy: text('改为范围内的整数', 'Use an integer in this range'),
  },
  'shape.list-length': {
    message: text('列表应有 {min} 至 {max} 项', 'The list must have {min} to {max} entries'),
    remedy: text('增减条目；长名单应作为事实提供', 'Add or remove entries; a long list belongs in a fact'),
  },
  'id.duplicate': {
    message: text('编号“{name}”已在 {other} 中使用', 'The id "{name}" is already used in {other}'),
    remedy: text('换一个未用过的编号', 'Choose an id that was never used'),
  },
  'date.reversed': {
    message: text('结束日期不晚于开始日期', 'The end is not later than the start'),
    remedy: text('改正日期', 'Correct the dates'),
  },
  'date.overlapping': {
    message: text('此时段与前一时段重叠', 'This period overlaps the one before'),
    remedy: text(
      '前一时段在新时段开始前一天结束，或省略结束日期',
      'End the earlier one the day before, or leave its end out',
    ),
  },
  'condition.group-form': {
    message: text('条件组只能是 all 或 any 之一', 'A group holds exactly one of all and any'),
    remedy: text('拆成嵌套的条件组', 'Split it into nested groups'),
  },
  'condition.empty-group': {
    message: text('条件组为空，会永远成立', 'An empty group would always hold'),
    remedy: text('写入至少一个条件', 'Give at least one condition'),
  },
  'condition.too-deep': {
    message: text('条件嵌套超过 6 层', 'Conditions are nested deeper than 6 levels'),
    remedy: text('拆成几条规则', 'Split into several rules'),
  },
  'condition.too-wide': {
    message: text('一组条件超过 30 个', 'A group has more than 30 conditions'),
    remedy: text('使用列表取值，或拆成几条规则', 'Use a list of values, or split the rule'),
  },
  'fact.unknown': {
    message: text('事实目录中没有“{name}”', 'The catalogue has no fact "{name}"'),
    remedy: text('从 facts/ 中选用：{allowed}', 'Use one from facts/: {allowed}'),
  },
  'path.unknown': {
    message: text('事实“{fact}”没有路径“{name}”', 'The fact "{fact}" has no path "{name}"'),
    remedy: text('从目录中选用：{allowed}', 'Use one of the catalogue: {allowed}'),
  },
  'operator.unfit': {
    message: text('“{operator}”不适用于{type}类型', '"{operator}" does not fit the type {type}'),
    remedy: text('可用：{allowed}', 'Use one of: {allowed}'),
  },
  'operator.null-trap': {
    message: text(
      '可为空的事实不能用“{operator}”，否则未知会被当作成立',
      '"{operator}" on a nullable fact would take unknown for true',
    ),
    remedy: text('改用 in 列出成立的取值', 'Use in with the values that count'),
  },
  'value.unfit': {
    message: text('取值不符合类型{type}', 'The value does not fit the type {type}'),
    remedy: text('改为目录允许的取值：{allowed}', 'Use a value that the catalogue allows: {allowed}'),
  },
  'parameter.unknown': {
    message: text('没有参数“{name}”', 'There is no parameter "{name}"'),
    remedy: text('从 parameters/ 中选用，或新增一个', 'Use one from parameters/, or add it'),
  },
  'parameter.out-of-bounds': {
    message: text('参数值应在 {min} 与 {max} 之间', 'The value must lie between {min} and {max}'),
    remedy: text('改为范围内的数值', 'Use a number in this range'),
  },
  'parameter.may-be-empty': {
    message: text(
      '参数“{name}”在规则生效期内可能为空',
      'The parameter "{name}" may be empty while the rule is in force',
    ),
    remedy: text('补上数值，或不要在结果中使用', 'Give it a value, or do not use it in an outcome'),
  },
  'citation.unknown': {
    message: text('没有法律依据“{name}”', 'There is no citation "{name}"'),
    remedy: text('在 citations/ 中加入', 'Add it to citations/'),
  },
  'citation.not-in-force': {
    message: text('规则自 {from} 生效，早于所引“{name}”', 'The rule starts on {from}, before "{name}" is in force'),
    remedy: text('推迟规则的生效日期', 'Start the rule later'),
  },
  'slot.unknown': {
    message: text('决策没有结果项“{name}”', 'The decision has no slot "{name}"'),
    remedy: text('可用：{allowed}', 'Use one of: {allowed}'),
  },
  'slot.unfit': {
    message: text('结果项“{name}”的取值不符合规定', 'The value does not fit the slot "{name}"'),
    remedy: text('按 decision.json 中的取值和形式书写', 'Write it as decision.json says'),
  },
  'slot.may-conflict': {
    message: text(
      '与规则“{other}”可能同时给出不同的“{name}”',
      'May give another "{name}" than the rule "{other}" at the same time',
    ),
    remedy: text(
      '让两条规则的条件互斥，例如同一事实取不同值',
      'Make the two exclude each other, for instance by different values of one fact',
    ),
  },
  'slot.no-otherwise': {
    message: text('结果项“{name}”没有缺省值', 'The slot "{name}" has no default'),
    remedy: text('在 otherwise 中写明', 'State it under otherwise'),
  },
  'rule.wrong-decision': {
    message: text('规则写的决策是“{name}”，与文件夹不符', 'The rule names the decision "{name}", unlike its folder'),
    remedy: text('改正 decision，或移动文件', 'Correct decision, or move the file'),
  },
  'reason.unknown-placeholder': {
    message: text('理由中的“{name}”不是事实或参数', '"{name}" in the reason is neither fact nor parameter'),
    remedy: text('写成 事实.字段 或 parameters.名称', 'Write fact.field or parameters.name'),
  },
  'table.unknown-column': {
    message: text('表中没有列“{name}”', 'The table has no column "{name}"'),
    remedy: text('可用：{allowed}', 'Use one of: {allowed}'),
  },
  'scenario.unfit': {
    message: text(
      '情景中的“{name}”缺失或不符合目录',
      '"{name}" is missing from the scenario or does not fit the catalogue',
    ),
    remedy: text('补全并改正', 'Complete and correct it'),
  },
  'example.unknown-rule': {
    message: text('没有规则“{name}”', 'There is no rule "{name}"'),
    remedy: text('改正编号', 'Correct the id'),
  },
  'example.unknown-scenario': {
    message: text('没有情景“{name}”', 'There is no scenario "{name}"'),
    remedy: text('从 scenarios/ 中选用', 'Use one from scenarios/'),
  },
} as const satisfies Record<string, { message: Bilingual; remedy: Bilingual }>;

/** Kinds of problem. */
export type ProblemCode = keyof typeof PROBLEM_TEXTS;
