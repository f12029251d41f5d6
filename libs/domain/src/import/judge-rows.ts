import { checkRow, type CheckedRow, type FileRow } from './check-row.js';
import type { CellProblem } from './cell-reading.js';
import type { ComplaintDraft } from '../intake/complaint-draft.js';
import { respondentKey } from '../intake/duplicate-key.js';
import type { ImportContext, ImportProfile } from './import-profile.js';

/** What becomes of one row. */
export interface RowJudgement {
  readonly line: number;
  readonly verdict: 'accepted' | 'duplicate' | 'refused';
  readonly respondentName: string;
  readonly problems: readonly CellProblem[];
  readonly marks: readonly string[];
  /** `line:7` for a row of the same file, else the receipt number of the earlier complaint. */
  readonly duplicateOf: string | null;
}

/** A complaint of the file with the lines that make it, the first one first. */
export interface FileComplaint {
  readonly lines: readonly number[];
  readonly draft: ComplaintDraft;
}

/** A whole file, judged. */
export interface JudgedFile {
  /** One for each row, in order of the file. */
  readonly judgements: readonly RowJudgement[];
  readonly complaints: readonly FileComplaint[];
}

/** Judges the rows of a file one after the other, so that a large file need not be held twice. */
export interface RowJudge {
  readonly add: (row: FileRow) => void;
  readonly finish: () => JudgedFile;
}

interface OpenComplaint {
  readonly lines: number[];
  readonly rowKeys: Map<string, number>;
  draft: ComplaintDraft;
}

/** Begins to judge a file: checks each row, finds duplicates in the file and joins the rows of one complaint. */
export function judgeRows(profile: ImportProfile, context: ImportContext): RowJudge {
  const judgements: RowJudgement[] = [];
  const complaintByKey = new Map<string, OpenComplaint>();
  return {
    add: (row) => {
      judgements.push(judge(profile, checkRow(profile, row, context), complaintByKey));
    },
    finish: () => ({
      judgements,
      complaints: [...complaintByKey.values()].map(({ lines, draft }) => ({ lines, draft })),
    }),
  };
}

function judge(profile: ImportProfile, row: CheckedRow, known: Map<string, OpenComplaint>): RowJudgement {
  if (row.draft === null) return judgement(row, { verdict: 'refused' });
  const key = row.group ?? row.draft.duplicateKey;
  const earlier = known.get(key);
  if (earlier === undefined) {
    known.set(key, { lines: [row.line], rowKeys: new Map([[row.rowKey, row.line]]), draft: row.draft });
    return judgement(row, { verdict: 'accepted' });
  }
  const [firstLine = row.line] = earlier.lines;
  if (row.group === null) return judgement(row, { verdict: 'duplicate', duplicateOf: `line:${firstLine}` });
  return join(profile, row, earlier);
}

function join(profile: ImportProfile, row: CheckedRow, into: OpenComplaint): RowJudgement {
  const sameRow = into.rowKeys.get(row.rowKey);
  if (sameRow !== undefined) return judgement(row, { verdict: 'duplicate', duplicateOf: `line:${sameRow}` });
  if (row.draft === null || differs(into.draft, row.draft))
    return judgement(row, { verdict: 'refused', problems: [differing(profile, row)] });
  const [firstLine = row.line] = into.lines;
  into.rowKeys.set(row.rowKey, row.line);
  into.lines.push(row.line);
  into.draft = united(into.draft, row.draft);
  return judgement(row, { verdict: 'accepted', marks: [...row.marks, `joins-line:${firstLine}`] });
}

function differs(first: ComplaintDraft, next: ComplaintDraft): boolean {
  const sameName = respondentKey(first.respondent.name) === respondentKey(next.respondent.name);
  return !sameName || first.receivedOn !== next.receivedOn || first.receivedBy !== next.receivedBy;
}

function differing(profile: ImportProfile, row: CheckedRow): CellProblem {
  return { column: profile.groupBy ?? '', code: 'group.differs', value: row.group ?? '' };
}

/** Two rows of one complaint: codes are united, amounts added, notes kept once. */
function united(first: ComplaintDraft, next: ComplaintDraft): ComplaintDraft {
  return {
    ...first,
    violationCodes: [...new Set([...first.violationCodes, ...next.violationCodes])],
    signals: [...new Set([...first.signals, ...next.signals])],
    marks: [...new Set([...first.marks, ...next.marks])],
    amountClaimedFen: sum(first.amountClaimedFen, next.amountClaimedFen),
    workersAffected: larger(first.workersAffected, next.workersAffected),
    facts: lines(first.facts, next.facts),
  };
}

function sum(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : one + other;
}

function larger(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function lines(one: string | null, other: string | null): string | null {
  const all = [...(one?.split('\n') ?? []), ...(other?.split('\n') ?? [])];
  return all.length === 0 ? null : [...new Set(all)].join('\n');
}

function judgement(
  row: CheckedRow,
  said: Pick<RowJudgement, 'verdict'> & Partial<Pick<RowJudgement, 'problems' | 'marks' | 'duplicateOf'>>,
): RowJudgement {
  return {
    line: row.line,
    respondentName: row.respondentName,
    problems: row.problems,
    marks: row.marks,
    duplicateOf: null,
    ...said,
  };
}
