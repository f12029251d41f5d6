import type { AuditHead, AuditSource, Checkpoint, RecordedAuditEntry, RecordedEvent } from '@app/persistence';

/** One line of an export of the audit trail. */
export type ExportLine =
  | { readonly kind: 'export'; readonly version: 1; readonly at: string }
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'checkpoint-head'; readonly checkpoint: number; readonly head: AuditHead }
  | { readonly kind: 'head'; readonly head: AuditHead }
  | { readonly kind: 'entry'; readonly entry: RecordedAuditEntry }
  | { readonly kind: 'case-event'; readonly event: RecordedEvent };

/** Everything that is needed to verify the audit trail elsewhere, line by line. */
export async function* exportLines(source: AuditSource, at: string): AsyncGenerator<ExportLine> {
  yield { kind: 'export', version: 1, at };
  for await (const { checkpoint, heads } of source.checkpoints()) {
    yield { kind: 'checkpoint', checkpoint };
    for (const head of heads) yield { kind: 'checkpoint-head', checkpoint: checkpoint.seq, head };
  }
  for (const chain of await source.chains()) {
    const head = await source.claimed(chain);
    if (head !== null) yield { kind: 'head', head };
    for await (const batch of source.entries(chain)) for (const entry of batch) yield { kind: 'entry', entry };
  }
}
