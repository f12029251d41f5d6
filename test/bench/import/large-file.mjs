import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

const STATES = ['massachusetts', 'rhode-island', 'south-carolina'];

/**
 * A file of real enforcement records with as many rows as asked, a tenth of them repeated word for word. Where the
 * records do not suffice they are taken again under other case numbers and names.
 */
export function largeFile(checkout, rowCount) {
  const tables = STATES.map((state) => readTable(path.join(checkout, 'test/data/wage-complaints', `${state}.csv`)));
  const [heading] = tables[0];
  const real = tables.flatMap((table) => table.slice(1));
  const distinct = Math.ceil(rowCount * 0.9);
  const rows = Array.from({ length: distinct }, (_, index) => again(real, index));
  const repeated = rows.slice(0, rowCount - distinct);
  return Buffer.from([heading, ...rows, ...repeated].map(line).join('\n'));
}

const readTable = (file) => parse(readFileSync(file, 'utf8'));

function again(real, index) {
  const turn = Math.floor(index / real.length);
  const [caseId, rowId, state, employer, ...others] = real[index % real.length];
  if (turn === 0) return [caseId, rowId, state, employer, ...others];
  return [`${caseId}-${turn}`, `${rowId}-${turn}`, state, `${employer} ${turn}`, ...others];
}

const line = (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
