import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ImportProfileListItem, ImportReport } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../../access/signed-in-request.js';
import { FileImport } from './file-import.js';
import { readUpload } from './upload.js';
import { verdictCsv } from './verdict-csv.js';

/** Files of complaints: preview, import, undo. */
@Controller()
export class ImportController {
  constructor(private readonly imports: FileImport) {}

  @Operation('listImportProfiles')
  profiles(): { items: ImportProfileListItem[] } {
    return { items: this.imports.profiles() };
  }

  /** With `Accept: text/csv` the verdict on every row, as a file. */
  @Operation('previewImport')
  async preview(
    @Req() request: FastifyRequest,
    @Person() me: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReport | string> {
    const upload = await readUpload(request);
    if (request.headers.accept !== 'text/csv') return this.imports.preview(upload, me);
    const csv = verdictCsv(await this.imports.verdicts(upload, me));
    void reply.header('content-type', 'text/csv; charset=utf-8');
    void reply.header('content-disposition', 'attachment; filename="verdicts.csv"');
    return csv;
  }

  @Operation('runImport')
  async run(
    @Req() request: FastifyRequest,
    @Input() { key }: InputOf<'runImport'>,
    @Person() me: SignedIn,
  ): Promise<ImportReport> {
    return this.imports.run(await readUpload(request), key, me);
  }

  @Operation('listImports')
  async list(@Person() me: SignedIn): Promise<{ items: ImportReport[] }> {
    return { items: await this.imports.list(me) };
  }

  @Operation('readImport')
  async read(@Input() { params }: InputOf<'readImport'>, @Person() me: SignedIn): Promise<ImportReport> {
    return this.imports.read(params.batchId, me);
  }

  @Operation('undoImport')
  async undo(@Input() { params }: InputOf<'undoImport'>, @Person() me: SignedIn): Promise<ImportReport> {
    return this.imports.undo(params.batchId, me);
  }
}
