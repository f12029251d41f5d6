import type { Position } from '../json/json-node.js';
import { checkCondition } from './check-condition.js';
import type { PackIndex } from './pack-index.js';
import type { PackSource } from './pack-source.js';
import { refuse, type Reading } from './problem.js';
import type { PackAnalysis } from './rule-pack.js';

type AnalysisFile = PackSource['analysis'][number];
type Member = AnalysisFile['value']['members'][number];

const NOTHING: PackAnalysis = { assumptions: [], members: [], accepted: [] };

/** What a pack tells its analysis, with every fact checked; nothing where it has no `analysis.json`. */
export function linkAnalysis({ analysis: [located] }: PackSource, index: PackIndex): PackAnalysis {
  if (located === undefined) return NOTHING;
  const { file, value } = located;
  const reading = { file, problems: index.problems };
  for (const { when, then } of value.assumptions) {
    checkCondition(when, index, reading);
    checkCondition(then, index, reading);
  }
  for (const member of value.members) checkMember(member, index, reading);
  return {
    assumptions: value.assumptions.map(({ at, ...assumption }) => ({ ...assumption, place: { file, ...at } })),
    members: value.members.map(({ at: _at, ...member }) => member),
    accepted: value.accepted.map(({ at, ...accepted }) => ({ ...accepted, place: { file, ...at } })),
  };
}

/** A code, and the list of codes that holds it. */
function checkMember({ of, in: list }: Member, index: PackIndex, reading: Reading): void {
  checkField({ ...of, type: 'code' }, index, reading);
  checkField({ ...list, type: 'codes' }, index, reading);
}

interface Wanted {
  readonly fact: string;
  readonly path: string;
  readonly type: 'code' | 'codes';
  readonly at: Position;
}

function checkField({ fact, path, type, at }: Wanted, { fields }: PackIndex, reading: Reading): void {
  if (fields.some((field) => field.fact === fact && field.path === path && field.type === type)) return;
  const allowed = fields.filter((field) => field.type === type).map((field) => `${field.fact} ${field.path}`);
  refuse(reading, { code: 'path.unknown', at, data: { fact, name: path, allowed: allowed.join(', ') } });
}
