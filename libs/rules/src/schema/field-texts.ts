import type { Bilingual } from '../pack/bilingual.js';
import type { Schema } from '../pack/shape.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What the fields of the files mean: by kind of file and place, or by place alone where it is the same everywhere. */
const FIELD_TEXTS: Readonly<Record<string, Bilingual>> = {
  id: text('编号：即文件名，不再重复使用', 'the name of the file; never used again for another thing'),
  title: text('名称', 'name for people'),
  note: text('给人看的说明', 'a remark for people'),
  level: text('确定程度', 'how sure this is'),
  cites: text('依据', 'what it rests on'),
  'cites[].law': text('法律法规编号', 'id of a citation'),
  'cites[].article': text('条款', 'the article, as it is written there'),
  decision: text('所属决策，即所在文件夹', 'the decision, which is the folder'),
  effective: text('生效时段', 'when it is in force'),
  'effective.from': text('首日', 'first day'),
  'effective.to': text('末日（含）；null 为无期限', 'last day, included; null is without end'),
  when: text('条件', 'the condition'),
  then: text('各结果项的答复', 'the answer by slot'),
  reason: text(
    '理由；花括号中写 事实.字段 或 parameters.名称',
    'the reason; braces hold fact.field or parameters.name',
  ),
  'pack.id': text('规则包编号', 'id of the pack'),
  'pack.version': text('版本，给人看', 'version, for people'),
  'pack.format': text('格式版本', 'version of this format'),
  'pack.decisions': text('所回答的决策', 'the decisions that it answers'),
  'pack.mutationFloor': text(
    '所改规则的一步之差至少有百分之几须被示例发现，方可提交；null 为不作要求',
    'percent of one-step mistakes in changed rules that examples have to notice before a change is handed in; null asks for none',
  ),
  'fact.fact': text('事实对象的名称，即文件名', 'name of the object, which is the name of the file'),
  'fact.fields': text('字段', 'its fields'),
  'fact.fields[].path': text('路径：$.名称', 'the path: $.name'),
  'fact.fields[].type': text('类型', 'the type'),
  'fact.fields[].nullable': text('是否可为 null（未知或不适用）', 'whether null (not known, does not apply) is lawful'),
  'fact.fields[].open': text('事实是否可含未列出的代码', 'whether facts may carry codes that are not listed'),
  'fact.fields[].question': text('是否说明所问何事', 'whether it says what is being asked'),
  'fact.fields[].min': text('整数下限', 'least integer'),
  'fact.fields[].max': text('整数上限', 'largest integer'),
  'fact.fields[].unit': text('单位；null 为个数', 'what is counted; null is a plain count'),
  'fact.fields[].values': text('代码及中英文名称', 'the codes with their names'),
  'fact.fields[].values[].code': text('代码', 'the code'),
  'fact.fields[].values[].zh': text('中文名称', 'name in Chinese'),
  'fact.fields[].values[].en': text('英文名称', 'name in English'),
  'fact.fields[].label': text('名称', 'name for people'),
  'fact.fields[].note': text('给人看的说明', 'a remark for people'),
  'parameter.unit': text('单位', 'what is counted'),
  'parameter.min': text('下限', 'least figure'),
  'parameter.max': text('上限', 'largest figure'),
  'parameter.confirm': text('是否仍须部署单位确认', 'whether the deployment still has to confirm it'),
  'parameter.values': text('按首日排列的数值，时段不重叠', 'the figures by first day, ascending, without overlap'),
  'parameter.values[].from': text('首日', 'first day'),
  'parameter.values[].to': text('末日（含）；null 为至下一数值', 'last day, included; null is until the next figure'),
  'parameter.values[].value': text('数值；null 为尚未设定', 'the figure; null means that nobody has set it'),
  'parameter.values[].level': text('确定程度', 'how sure the figure is'),
  'parameter.values[].cites': text('依据', 'what it rests on'),
  'parameter.values[].cites[].law': text('法律法规编号', 'id of a citation'),
  'parameter.values[].cites[].article': text('条款', 'the article'),
  'parameter.values[].note': text('给人看的说明', 'a remark for people'),
  'citation.title': text('全称', 'the official title'),
  'citation.number': text('文号', 'the official number'),
  'citation.from': text('施行之日；规则不得更早', 'when it came into force; no rule may be earlier'),
  'citation.to': text('失效之日（含）；null 为仍然有效', 'last day in force, included; null is still in force'),
  'analysis.assumptions': text('事实之间的约定：前者成立时后者必成立', 'whenever the one holds, so does the other'),
  'analysis.assumptions[].id': text('编号', 'its id'),
  'analysis.assumptions[].title': text('名称', 'name for people'),
  'analysis.assumptions[].when': text('前者', 'the one'),
  'analysis.assumptions[].then': text('后者', 'the other'),
  'analysis.members': text('必在列表中的代码', 'codes that always stand in a list'),
  'analysis.members[].id': text('编号', 'its id'),
  'analysis.members[].title': text('名称', 'name for people'),
  'analysis.members[].of': text(
    '代码字段；为 null 时列表为空',
    'the field of the code; without a code the list is empty',
  ),
  'analysis.members[].of.fact': text('事实', 'the fact'),
  'analysis.members[].of.path': text('路径', 'the path'),
  'analysis.members[].in': text('列表字段', 'the field of the list'),
  'analysis.members[].in.fact': text('事实', 'the fact'),
  'analysis.members[].in.path': text('路径', 'the path'),
  'analysis.accepted': text(
    '认可的分析结果；未写明的方面均视为相符',
    'findings that are meant; what is not named fits all',
  ),
  'analysis.accepted[].code': text('发现的代码', 'code of the finding'),
  'analysis.accepted[].decision': text('决策', 'the decision'),
  'analysis.accepted[].slot': text('结果项', 'the slot'),
  'analysis.accepted[].about': text('发现所指的参数、法规、取值等', 'the figure, act or value that it is about'),
  'analysis.accepted[].rules': text('发现所指的规则，须全部列出', 'its rules, all of them'),
  'analysis.accepted[].reason': text('为什么认可', 'why it is meant'),
  'scenario.facts': text('全部事实，缺一不可', 'every fact, none left out'),
  'decision.question': text('问题', 'the question'),
  'decision.asOf': text('以哪一天的规则为准', 'the day whose rules apply'),
  'decision.inFlight': text('在办案件如何适用新规则包', 'how open cases adopt a new pack'),
  'decision.flipLimit': text(
    '一次改动可使多少已记录的决定结果不同；超过时须另一名规则管理员附理由批准。null 为不设',
    'how many recorded decisions a change may flip before a further rule administrator has to approve with a reason; null is no limit',
  ),
  'decision.flipLimit.percent': text('百分之几', 'in percent of the decisions that were replayed'),
  'decision.flipLimit.confirm': text('是否仍须部署单位确认', 'whether the deployment still has to confirm it'),
  'decision.flipLimit.note': text('给人看的说明', 'a remark for people'),
  'decision.slots': text('结果项', 'the slots of the answer'),
  'decision.slots.*.title': text('名称', 'name for people'),
  'decision.slots.*.hit': text('命中策略', 'the hit policy'),
  'decision.slots.*.type': text('取值形式', 'the form of its values'),
  'decision.slots.*.values': text(
    'type 为 code 时的代码；priority 以先列者为准',
    'the codes of type code; for priority the first wins',
  ),
  'decision.slots.*.labels': text('代码的名称', 'what people call the codes'),
  'decision.otherwise': text('没有规则答复时', 'what is answered when no rule speaks'),
  'decision.otherwise.reason': text('理由', 'why'),
  'decision.otherwise.then': text('缺省答复', 'the default by slot'),
  'decision.constraints': text('不得并存的两种结果', 'outcomes that may never stand together'),
  'decision.constraints[].id': text('编号', 'its id'),
  'decision.constraints[].slot': text('结果项', 'the slot, which collects'),
  'decision.constraints[].field': text('比较的字段', 'the field that is compared'),
  'decision.constraints[].keep': text('保留的取值', 'the value that stays'),
  'decision.constraints[].drop': text('舍弃的取值', 'the value that goes'),
  'decision.constraints[].reason': text('理由', 'why'),
  'rule.status': text('是否启用', 'whether it takes part'),
  'table.columns': text('列', 'the columns'),
  'table.columns[].id': text('列编号', 'id of the column'),
  'table.columns[].fact': text('事实', 'the fact'),
  'table.columns[].path': text('路径', 'the path'),
  'table.columns[].operator': text('运算符', 'the operator'),
  'table.rows': text('行：填写的单元格须全部成立', 'the rows: every filled cell must hold'),
  'table.rows[].id': text('规则编号', 'id of the rule'),
  'table.rows[].title': text('名称', 'name for people'),
  'table.rows[].cells': text('按列编号的取值；省略即不问', 'the value by column; one that is left out does not matter'),
  'table.rows[].then': text('各结果项的答复', 'the answer by slot'),
  'table.rows[].reason': text('理由', 'the reason'),
  'table.rows[].cites': text('依据', 'what it rests on'),
  'table.rows[].cites[].law': text('法律法规编号', 'id of a citation'),
  'table.rows[].cites[].article': text('条款', 'the article'),
  'table.rows[].level': text('确定程度', 'how sure this is'),
  'table.rows[].note': text('给人看的说明', 'a remark for people'),
  'tests[].name': text('一句话说明案例', 'the case in one sentence'),
  'tests[].asOf': text('以哪一天的规则为准', 'the day whose rules apply'),
  'tests[].base': text('情景', 'the scenario that it starts from'),
  'tests[].given': text('与情景不同的事实，按 事实.字段', 'what is different, by fact.field'),
  'tests[].figures': text('假定的参数值', 'figures that are assumed'),
  'tests[].expect': text('应有的答复，按结果项', 'the answer that must come, by slot'),
  'tests[].because': text('必须命中的规则', 'rules that must fire'),
  'tests[].not': text('不得命中的规则', 'rules that must not fire'),
};

/** A field of the format has no meaning that could be shown. */
export class UndescribedFieldError extends Error {}

/** What a field means. @throws UndescribedFieldError */
export function meaningOf(kind: string, place: string): Bilingual {
  const found = FIELD_TEXTS[place.startsWith('[]') ? `${kind}${place}` : `${kind}.${place}`] ?? FIELD_TEXTS[place];
  if (found === undefined) throw new UndescribedFieldError(`${kind} ${place}`);
  return found;
}

/** The schema of a kind of file with the meaning of every field, which editors show. */
export function describedSchema(kind: string, schema: Schema): Schema {
  return described(kind, '', schema);
}

type Value = Schema[string];

function described(kind: string, place: string, schema: Schema): Schema {
  if (isBilingual(schema)) return schema;
  const keywords = Object.entries(schema).map(([keyword, value]) => {
    const read = WITHIN[keyword];
    return [keyword, read === undefined || value === false ? value : read(kind, place, value)] as const;
  });
  return Object.fromEntries(keywords);
}

/** Keywords below which other schemas lie; our shapes put objects there and nothing else. */
const WITHIN: Readonly<Record<string, (kind: string, place: string, value: Value) => Value>> = {
  items: (kind, place, value) => described(kind, `${place}[]`, value as Schema), // see above
  additionalProperties: (kind, place, value) => described(kind, `${place}.*`, value as Schema), // see above
  properties: (kind, place, value) => members(kind, place, value as Readonly<Record<string, Schema>>), // see above
};

function members(kind: string, place: string, properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties).map(([name, member]) => {
    const at = place === '' ? name : `${place}.${name}`;
    const { zh, en } = meaningOf(kind, at);
    return [name, { description: `${zh} / ${en}`, ...described(kind, at, member) }] as const;
  });
  return Object.fromEntries(entries);
}

/** Whether a schema is that of a text in both languages, which explains itself. */
export function isBilingual({ properties }: Schema): boolean {
  return properties !== undefined && Object.keys(properties as object).join() === 'zh,en';
}
