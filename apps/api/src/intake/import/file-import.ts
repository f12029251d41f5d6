import { createHash } from 'node:crypto';
import {
  judgeRows,
  opensAtOnce,
  settleDuplicates,
  type FileComplaint,
  type ImportProfile,
  type JudgedFile,
} from '@app/domain';
import type { ImportProfileListItem, ImportReport } from '@app/contracts';
import type {
  ComplaintRepository,
  DepartmentListRepository,
  ImportBatchRepository,
  NewComplaintRecord,
  Opening,
  SignedIn,
} from '@app/persistence';
import { problem, type LegalClock, type PersonSeal } from '@app/platform';
import type { Relay } from '../../relay/relay.js';
import {
  commandIdOf,
  matterOf,
  newCaseFileId,
  takingIn,
  type ComplaintIntake,
  type IntakeParameters,
} from '../complaint-intake.js';
import { cluesSeen, requireIntake } from '../intake-rights.js';
import { openingEnvelope, type Opener } from '../opening-envelope.js';
import { decodeFile } from './decode-file.js';
import { fileRows } from './file-rows.js';
import { batchReport, previewReport, type JudgedUpload } from './import-report.presenter.js';
import type { Upload } from './upload.js';

/** What imports work with. */
export interface FileImportParts {
  readonly profiles: readonly ImportProfile[];
  readonly complaints: ComplaintRepository;
  readonly batches: ImportBatchRepository;
  readonly departments: DepartmentListRepository;
  readonly intake: ComplaintIntake;
  readonly relay: Relay;
  readonly clock: LegalClock;
  readonly seal: PersonSeal;
  readonly parameters: IntakeParameters;
}

/** Imports files of complaints: what a preview shows is what the import does, row by row. */
export class FileImport {
  constructor(private readonly parts: FileImportParts) {}

  /** The mappings that files may be read with. */
  profiles(): ImportProfileListItem[] {
    return this.parts.profiles.map(({ profile, title, source, columns }) => {
      return { profile, title, source, columns: columns.map(({ column }) => column) };
    });
  }

  /** What an import would do; stores nothing. */
  async preview(upload: Upload, me: SignedIn): Promise<ImportReport> {
    return previewReport(await this.judgedWithEarlier(upload, me));
  }

  /** Every verdict of a preview, in order of the file. */
  async verdicts(upload: Upload, me: SignedIn): Promise<JudgedFile['judgements']> {
    const { judged } = await this.judgedWithEarlier(upload, me);
    return judged.judgements;
  }

  /** Stores the accepted rows of a file, all or none; complaints whose legal clock runs open their cases. */
  async run(upload: Upload, batchId: string, me: SignedIn): Promise<ImportReport> {
    const file = await this.judged(upload, me);
    if (upload.fileHash !== null && upload.fileHash !== file.fileHash)
      throw problem(409, 'import.file-changed', { data: { previewed: upload.fileHash, uploaded: file.fileHash } });
    const opener = await this.parts.intake.openerOf(me);
    const profile = this.profileOf(upload.profile);
    const outcome = await this.parts.batches.store(
      {
        ...file,
        batchId,
        departmentCode: me.departmentCode,
        recordOf: (complaint) => recordOf(profile, complaint, { batchId, opener }),
      },
      takingIn(opener, this.parts),
    );
    if (!outcome.ok) {
      const { code, ...data } = outcome.refusal;
      throw problem(409, code, { data });
    }
    this.parts.relay.wake();
    return batchReport(outcome.value.batch, outcome.value.judgements);
  }

  /** The batches that a person sees, the latest first. */
  async list(me: SignedIn): Promise<ImportReport[]> {
    return (await this.parts.batches.list(cluesSeen(me))).map((batch) => batchReport(batch, []));
  }

  /** One batch. @throws ProblemError with status 404 */
  async read(batchId: string, me: SignedIn): Promise<ImportReport> {
    const found = await this.parts.batches.find(batchId, cluesSeen(me));
    if (found === null) throw problem(404, 'import.unknown');
    return batchReport(found.batch, found.judgements);
  }

  /** Withdraws what a batch brought, as far as no case was opened from it. */
  async undo(batchId: string, me: SignedIn): Promise<ImportReport> {
    requireIntake(me);
    await this.read(batchId, me);
    await this.parts.batches.undo(batchId, this.parts.clock.now());
    return this.read(batchId, me);
  }

  private async judgedWithEarlier(upload: Upload, me: SignedIn): Promise<JudgedUpload> {
    const file = await this.judged(upload, me);
    const keys = file.judged.complaints.map(({ draft }) => draft.duplicateKey);
    return { ...file, judged: settleDuplicates(file.judged, await this.parts.complaints.receiptsByKey(keys)) };
  }

  private async judged(upload: Upload, me: SignedIn): Promise<JudgedUpload> {
    requireIntake(me);
    const profile = this.profileOf(upload.profile);
    const { text, encoding } = decodeFile(upload.bytes);
    const departments = await this.parts.departments.all();
    const judge = judgeRows(profile, {
      today: this.parts.clock.today(),
      departmentCode: me.departmentCode,
      departments: departments.map(({ code, name }) => ({ code, nameZh: name.zh })),
    });
    for await (const row of fileRows(text, profile)) judge.add(row);
    const fileHash = createHash('sha256').update(upload.bytes).digest('hex');
    return { profile: profile.profile, fileName: upload.fileName, fileHash, encoding, judged: judge.finish() };
  }

  private profileOf(name: string): ImportProfile {
    const profile = this.parts.profiles.find((known) => known.profile === name);
    if (profile !== undefined) return profile;
    const known = this.parts.profiles.map((other) => other.profile);
    throw problem(422, 'import.profile-unknown', { data: { profile: name.slice(0, 100), known } });
  }
}

function recordOf(
  profile: ImportProfile,
  { draft, lines }: FileComplaint,
  { batchId, opener }: { readonly batchId: string; readonly opener: Opener },
): NewComplaintRecord {
  const [batchLine = 0] = lines;
  const opening = opensAtOnce(profile, draft) ? openingOf(draft, `${batchId} ${batchLine}`, opener) : null;
  return { draft, opening, batchId, batchLine, isDemo: false };
}

function openingOf(draft: FileComplaint['draft'], place: string, opener: Opener): Opening {
  const request = {
    commandId: commandIdOf('import', place),
    requestHash: draft.duplicateKey,
    caseFileId: newCaseFileId(opener.at),
  };
  return { ...request, envelope: (ids) => openingEnvelope(request, matterOf(draft, ids), opener) };
}
