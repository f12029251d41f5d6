import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AuditEntryView, AuditFilter, AuditState } from '@app/contracts';
import { AuditListRepository, type AuditQuestion, type Page } from '@app/persistence';
import { Input, LegalClock, Operation, problem, type InputOf } from '@app/platform';
import { auditCsv } from './audit-csv.js';

/** Entries that one export holds at most. */
const EXPORT_LIMIT = 50_000;
const PAGE = 200;

/** The audit trail, for the audit administrator. */
@Controller()
export class AuditController {
  constructor(
    private readonly clock: LegalClock,
    private readonly entries: AuditListRepository,
  ) {}

  @Operation('listAuditEntries')
  async list(@Input() { query }: InputOf<'listAuditEntries'>): Promise<Page<AuditEntryView>> {
    const { after, limit, ...filter } = query;
    return this.entries.list({ ...this.questionOf(filter), after, limit });
  }

  @Operation('exportAuditEntries')
  async export(
    @Input() { query }: InputOf<'exportAuditEntries'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const csv = auditCsv(await this.all(this.questionOf(query)));
    void reply.header('content-type', 'text/csv; charset=utf-8').header('cache-control', 'no-store');
    void reply.header('content-disposition', 'attachment; filename="audit.csv"');
    return csv;
  }

  @Operation('readAuditState')
  async state(): Promise<AuditState> {
    return this.entries.state();
  }

  private questionOf({ from, to, ...filter }: AuditFilter): AuditQuestion {
    return {
      ...filter,
      from: from === undefined ? undefined : this.clock.startOfDay(from),
      until: to === undefined ? undefined : this.clock.endOfDay(to),
    };
  }

  private async all(question: AuditQuestion): Promise<readonly AuditEntryView[]> {
    const entries: AuditEntryView[] = [];
    let after: string | undefined;
    do {
      const page = await this.entries.list({ ...question, after, limit: PAGE });
      entries.push(...page.items);
      if (entries.length > EXPORT_LIMIT) throw problem(422, 'audit.too-many', { data: { limit: EXPORT_LIMIT } });
      after = page.next ?? undefined;
    } while (after !== undefined);
    return entries;
  }
}
