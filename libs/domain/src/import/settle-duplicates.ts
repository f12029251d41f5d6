import type { FileComplaint, JudgedFile, RowJudgement } from './judge-rows.js';

/** Sets aside what is known already: complaints of the file whose key an earlier complaint bears. */
export function settleDuplicates(judged: JudgedFile, receiptByKey: ReadonlyMap<string, string>): JudgedFile {
  const receiptByLine = new Map<number, string>();
  const fresh: FileComplaint[] = [];
  for (const complaint of judged.complaints) {
    const receipt = receiptByKey.get(complaint.draft.duplicateKey);
    if (receipt === undefined) fresh.push(complaint);
    if (receipt !== undefined) complaint.lines.forEach((line) => receiptByLine.set(line, receipt));
  }
  return { complaints: fresh, judgements: judged.judgements.map((row) => settled(row, receiptByLine.get(row.line))) };
}

function settled(row: RowJudgement, receipt: string | undefined): RowJudgement {
  return receipt === undefined ? row : { ...row, verdict: 'duplicate', duplicateOf: receipt };
}

/** How many rows got which verdict. */
export interface VerdictCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly refused: number;
}

/** Counts the verdicts of a file. */
export function countVerdicts({ judgements }: JudgedFile): VerdictCounts {
  const of = (verdict: RowJudgement['verdict']): number => judgements.filter((row) => row.verdict === verdict).length;
  return { rows: judgements.length, accepted: of('accepted'), duplicates: of('duplicate'), refused: of('refused') };
}

/** Verdicts that a person needs first: refused, then duplicates, then marked rows, then the others; at most `limit`. */
export function tellingFirst(judgements: readonly RowJudgement[], limit: number): readonly RowJudgement[] {
  const rank = (row: RowJudgement): number =>
    row.verdict === 'refused' ? 0 : row.verdict === 'duplicate' ? 1 : row.marks.length > 0 ? 2 : 3;
  return judgements.toSorted((one, other) => rank(one) - rank(other) || one.line - other.line).slice(0, limit);
}
