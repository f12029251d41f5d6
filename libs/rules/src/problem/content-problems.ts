import { text, type ProblemText } from './problem-text.js';

/** Problems of what the files say, and of what they refer to. */
export const CONTENT_PROBLEMS = {
  'id.duplicate': {
    message: text('编号“{name}”已在 {other} 中使用', 'The id "{name}" is already used in {other}'),
    remedy: text('换一个未用过的编号', 'Choose an id that was never used'),
  },
  'id.reserved': {
    message: text('“{name}”是保留名称', 'The name "{name}" is reserved'),
    remedy: text('换一个名称', 'Choose another name'),
  },
  'bounds.reversed': {
    message: text('最小值 {min} 大于最大值 {max}', 'The least value {min} is larger than the largest {max}'),
    remedy: text('改正 min 或 max', 'Correct min or max'),
  },
  'date.reversed': {
    message: text('结束日期早于开始日期', 'The end lies before the start'),
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
  'condition.too-many': {
    message: text('一条规则的条件超过 200 个', 'A rule has more than 200 conditions'),
    remedy: text('使用列表取值，或拆成几条规则', 'Use lists of values, or split the rule'),
  },
  'fact.values-unfit': {
    message: text(
      '“{name}”的类型是{type}：只有 code 和 codes 列出取值，且必须列出（open 除外）',
      '"{name}" has the type {type}: code and codes list their values, unless open, and no other type does',
    ),
    remedy: text('补上 values，或改正 type', 'Give values, or correct the type'),
  },
  'fact.unknown': {
    message: text('事实目录中没有“{name}”', 'The catalogue has no fact "{name}"'),
    remedy: text('从 facts/ 中选用：{allowed}', 'Use one from facts/: {allowed}'),
  },
  'path.bad-form': {
    message: text('“{name}”不是有效路径', '"{name}" is not a path'),
    remedy: text(
      '写成 $.名称：以字母开头，只用字母和数字，最多 60 个字符',
      'Write $.name: begin with a letter; letters and digits, at most 60',
    ),
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
  'unit.mismatch': {
    message: text(
      '“{parameter}”的单位是 {unit}，此处应为 {wanted}',
      '"{parameter}" counts {unit}, but {wanted} belongs here',
    ),
    remedy: text('选用单位相符的参数，或改正单位', 'Use a parameter with this unit, or correct the unit'),
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
      '与规则“{other}”可能同时给出不同的“{name}”，例如 {example}',
      'May give another "{name}" than the rule "{other}" at the same time, for instance {example}',
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
} as const satisfies Record<string, ProblemText>;
