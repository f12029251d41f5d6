import { pick, type Chance } from '../chance.js';

/** Pieces that readers of JSON have stumbled over. */
export const PIECES = [
  'null', 'true', '0', '-0', '1e309', '1E-400', '9007199254740993', '-9007199254740993', '0.1', 'NaN', 'Infinity', '01',
  '""', '"a"', '"__proto__"', '"constructor"', '"prototype"', '"toString"', '"$.__proto__"', '"\\u0000"', '"\\ud800"',
  '"\u202e"', '"\u2066"', '"\u200b"', '"\t"', '"\\', '"', '{}', '[]', '{', '}', '[', ']', ':', ',', '//', '/* */',
  '\ufeff', '\u0000', '\u2028', '\ud83d', '2026-02-30', '"2026-02-29"', '"9999-12-31"', '"in"', '"notEqual"',
]; // prettier-ignore

const below = (limit: number, chance: Chance): number => Math.floor(chance() * limit);

const BYTE_STEPS: readonly ((bytes: Buffer, at: number, chance: Chance) => Buffer)[] = [
  (bytes, at, chance) => joined(bytes, [at, at + 1], Buffer.from([below(256, chance)])),
  (bytes, at, chance) => joined(bytes, [at, at], Buffer.from([below(256, chance)])),
  (bytes, at, chance) => joined(bytes, [at, at + 1 + below(8, chance)], Buffer.alloc(0)),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, chance) => joined(bytes, [at, at], bytes.subarray(below(bytes.length, chance), at)),
  (bytes, at, chance) => joined(bytes, [at, at], Buffer.from(pick(PIECES, chance))),
];

/** A text with a few of its bytes changed, added, removed or repeated. */
export function mutateBytes(text: string, chance: Chance): string {
  let bytes = Buffer.from(text);
  for (let step = 0; step <= below(3, chance); step += 1)
    bytes = Buffer.from(pick(BYTE_STEPS, chance)(bytes, below(bytes.length, chance), chance));
  return bytes.toString('utf8');
}

function joined(bytes: Buffer, [from, to]: readonly [from: number, to: number], between: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+|\s+/g;

/** A text with a few of its words changed, removed, doubled or swapped. */
export function mutateTokens(text: string, chance: Chance): string {
  const tokens = text.match(TOKEN) ?? [];
  for (let step = 0; step <= below(3, chance); step += 1) {
    const [at, other] = [below(tokens.length, chance), below(tokens.length, chance)];
    const [one = '', another = ''] = [tokens[at], tokens[other]];
    tokens.splice(
      at,
      1,
      ...pick([[], [one, one], [another], [pick(PIECES, chance)], [pick(PIECES, chance), one]], chance),
    );
  }
  return tokens.join('');
}
