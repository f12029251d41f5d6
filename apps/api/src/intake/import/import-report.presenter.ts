import { countVerdicts, tellingFirst, type JudgedFile, type RowJudgement } from '@app/domain';
import type { ImportReport, RowVerdict } from '@app/contracts';
import type { ImportBatch } from '@app/persistence';

/** Verdicts that a report shows at most. */
const SHOWN = 500;

/** A file as it was judged. */
export interface JudgedUpload {
  readonly profile: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly encoding: string;
  readonly judged: JudgedFile;
}

/** The report of a preview. */
export function previewReport({ judged, ...file }: JudgedUpload): ImportReport {
  return {
    ...file,
    ...countVerdicts(judged),
    batchId: null,
    verdicts: shown(judged.judgements),
    status: 'preview',
    importedAt: null,
    openedCases: 0,
  };
}

/** The report of a stored batch; of a batch read later only the accepted rows are known. */
export function batchReport(batch: ImportBatch, judgements: readonly RowJudgement[]): ImportReport {
  return { ...batch, verdicts: shown(judgements) };
}

function shown(judgements: readonly RowJudgement[]): RowVerdict[] {
  return tellingFirst(judgements, SHOWN).map(({ problems, marks, ...row }) => {
    return { ...row, problems: [...problems], marks: [...marks] };
  });
}
