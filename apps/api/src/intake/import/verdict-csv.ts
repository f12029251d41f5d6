import type { RowJudgement } from '@app/domain';
import { csvOf } from '../../http/csv.js';

const HEADINGS = [
  '行号 line',
  '结果 verdict',
  '被投诉单位 respondent',
  '问题 problems',
  '标记 marks',
  '重复 duplicate of',
];

/** The verdicts of a file as CSV in UTF-8 with byte order mark, safe to open in a spreadsheet. */
export function verdictCsv(judgements: readonly RowJudgement[]): string {
  const rows = judgements.map(({ line, verdict, respondentName, problems, marks, duplicateOf }) => [
    String(line),
    verdict,
    respondentName,
    problems.map(({ column, code, value }) => `${column} ${code} ${value}`.trim()).join('; '),
    marks.join('; '),
    duplicateOf ?? '',
  ]);
  return csvOf([HEADINGS, ...rows]);
}
