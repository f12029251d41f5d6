import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Anchor, AuditHead, AuditSource, Checkpoint, RecordedAuditEntry, RecordedEvent } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import type { ExportLine } from './export-lines.js';

const BATCH = 1000;

/** The audit trail as an export holds it; the file is read anew for each question, so that its size does not matter. */
export function exportSource(file: string): AuditSource {
  return {
    checkpoints: () => checkpointsIn(file),
    chains: async () => chainsIn(file),
    entries: (chain) => entriesIn(file, chain),
    claimed: async (chain) => {
      const heads = await collected(file, (line) =>
        line.kind === 'head' && line.head.chain === chain ? line.head : null,
      );
      return heads[0] ?? null;
    },
    anchors: async (chain) => anchorsIn(file, chain),
  };
}

/** The events of cases in an export, in their order. */
export async function eventsIn(file: string): Promise<readonly RecordedEvent[]> {
  return collected(file, (line) => (line.kind === 'case-event' ? line.event : null));
}

/** Checkpoints that were kept outside: an export, or lines of the log of a worker. */
export async function keptCheckpoints(file: string): Promise<readonly Checkpoint[]> {
  return collected(file, (line) =>
    'checkpoint' in line && typeof line.checkpoint === 'object' ? line.checkpoint : null,
  );
}

/** What checkpoints of an export say of a chain. */
export async function anchorsIn(file: string, chain: string): Promise<readonly Anchor[]> {
  const anchors = await collected<Anchor>(file, (line) => {
    if (line.kind !== 'checkpoint-head' || line.head.chain !== chain) return null;
    return { checkpoint: line.checkpoint, seq: line.head.seq, hash: line.head.hash };
  });
  return anchors.toSorted((left, right) => left.seq - right.seq);
}

async function* checkpointsIn(file: string): ReturnType<AuditSource['checkpoints']> & AsyncGenerator {
  let open: { readonly checkpoint: Checkpoint; readonly heads: AuditHead[] } | null = null;
  for await (const line of linesOf(file)) {
    if (line.kind === 'checkpoint-head') open?.heads.push(line.head);
    if (line.kind !== 'checkpoint') continue;
    if (open !== null) yield open;
    open = { checkpoint: line.checkpoint, heads: [] };
  }
  if (open !== null) yield open;
}

async function chainsIn(file: string): Promise<readonly string[]> {
  const names = await collected(file, (line) => {
    if (line.kind === 'head' || line.kind === 'checkpoint-head') return line.head.chain;
    return line.kind === 'entry' ? line.entry.chain : null;
  });
  return [...new Set(names)].filter((chain) => !chain.startsWith('case:')).sort();
}

async function* entriesIn(file: string, chain: string): AsyncGenerator<readonly RecordedAuditEntry[]> {
  let batch: RecordedAuditEntry[] = [];
  for await (const line of linesOf(file)) {
    if (line.kind !== 'entry' || line.entry.chain !== chain) continue;
    batch.push(line.entry);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function collected<Item>(file: string, pick: (line: ExportLine) => Item | null): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const line of linesOf(file)) {
    const item = pick(line);
    if (item !== null) items.push(item);
  }
  return items;
}

/** The verification itself finds whatever a line says wrongly; here it only has to be a line. */
async function* linesOf(file: string): AsyncGenerator<ExportLine> {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    yield parsed(text, { file, number });
  }
}

function parsed(text: string, values: { readonly file: string; readonly number: number }): ExportLine {
  try {
    return JSON.parse(text) as ExportLine; // a border: what it holds is verified by its hashes
  } catch (cause) {
    throw new CommandError('audit.export-unreadable', values, { cause });
  }
}
