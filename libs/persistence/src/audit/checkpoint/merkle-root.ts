import { createHash } from 'node:crypto';

/** The root of no leaves. */
const NOTHING = hashOf('leaf', []);

/** Root of the Merkle tree over texts; a node without a partner goes up as it is. Leaves and nodes hash apart. Source: RFC 9162, 2.1. */
export function merkleRoot(texts: readonly string[]): string {
  let level = texts.map((text) => hashOf('leaf', [Buffer.from(text, 'utf8')]));
  while (level.length > 1) level = pairsOf(level);
  return (level[0] ?? NOTHING).toString('hex');
}

function pairsOf(level: readonly Buffer[]): Buffer[] {
  const parents: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const pair = level.slice(index, index + 2);
    parents.push(...(pair.length === 2 ? [hashOf('node', pair)] : pair));
  }
  return parents;
}

function hashOf(kind: 'leaf' | 'node', parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256').update(Buffer.of(kind === 'leaf' ? 0 : 1));
  for (const part of parts) hash.update(part);
  return hash.digest();
}
