import type { ImportReport, RowVerdict } from '@app/contracts';
import { inOneLine, text } from '../text/bilingual.js';

/** The report of an import as lines: rows that were not accepted, then the figures. */
export function reportLines(report: ImportReport): readonly string[] {
  const { rows, accepted, duplicates, refused, encoding, batchId, status } = report;
  const figures = { rows, accepted, duplicates, refused, encoding, batchId: batchId ?? '' };
  const key = status === 'preview' ? 'import.previewed' : 'import.stored';
  return [
    ...report.verdicts.filter(({ verdict }) => verdict !== 'accepted').map(verdictLine),
    inOneLine(text(key, figures)),
  ];
}

function verdictLine({ line, verdict, respondentName, problems, duplicateOf }: RowVerdict): string {
  if (verdict === 'duplicate') {
    return `${line}  ${respondentName}  ${inOneLine(text('import.duplicate', { duplicateOf: duplicateOf ?? '' }))}`;
  }
  const reasons = problems.map(({ column, code, value }) => `${column}: ${code} (${value})`).join('; ');
  return `${line}  ${respondentName}  ${inOneLine(text('import.row-refused', { reasons }))}`;
}
