import { text, type ProblemText } from './problem-text.js';

/** Problems of a file by itself, and of the pack as a set of files. */
export const FILE_PROBLEMS = {
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
  'pack.too-large': {
    message: text('规则包的文件合计超过 {limit} 个字符', 'The files of the pack together exceed {limit} characters'),
    remedy: text('检查是否选错了文件夹', 'Check that the right folder was chosen'),
  },
  'pack.too-many': {
    message: text(
      '规则包有 {count} 个{what}，最多 {limit} 个',
      'The pack has {count} {what}, at most {limit} are allowed',
    ),
    remedy: text('删除不用的，或拆成几个规则包', 'Remove what is not used, or split the pack'),
  },
  'pack.too-many-problems': {
    message: text('问题超过 {limit} 个，其余未列出', 'There are more than {limit} problems; the rest is not listed'),
    remedy: text('先改正已列出的问题，再检查一次', 'Correct those that are listed and check again'),
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
} as const satisfies Record<string, ProblemText>;
