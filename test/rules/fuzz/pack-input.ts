import type { JsonValue } from '@app/rules';
import { newChance, pick, type Chance } from '../chance.js';
import { packFiles } from '../pack-files.js';
import { randomPackFiles } from '../random-pack.js';
import { mutateJson, randomJson } from './mutate-json.js';
import { mutateBytes, mutateTokens } from './mutate-text.js';

/** The files of a pack that something is wrong with, most likely. */
export interface PackInput {
  readonly how: string;
  readonly files: ReadonlyMap<string, string>;
}

type Damage = readonly [how: string, change: (files: Map<string, string>, chance: Chance) => void];

const donors = [...packFiles('platform-labour')].filter(([path]) => path.endsWith('.json'));
const CONTENT = /^(?!pack\.json)/;

const inOneFile =
  (change: (text: string, chance: Chance) => string): Damage[1] =>
  (files, chance) => {
    const path = pick([...files.keys()], chance);
    files.set(path, change(files.get(path) ?? '', chance));
  };

const structured = (text: string, chance: Chance): string =>
  JSON.stringify(mutateJson(JSON.parse(text) as JsonValue, chance)); // what JSON.parse gives is JSON

const DAMAGES: readonly Damage[] = [
  ['bytes', inOneFile(mutateBytes)],
  ['tokens', inOneFile(mutateTokens)],
  ['structure', inOneFile(structured)],
  ['structure twice', (files, chance) => {
    inOneFile(structured)(files, chance);
    inOneFile(structured)(files, chance);
  }],
  ['grammar', inOneFile((_text, chance) => JSON.stringify(randomJson(chance)))],
  ['donor', (files, chance) => {
    const [path, text] = pick(donors.filter(([name]) => CONTENT.test(name)), chance);
    files.set(path, pick([mutateBytes, mutateTokens, structured], chance)(text, chance));
  }],
  ['missing file', (files, chance) => files.delete(pick([...files.keys()], chance))],
  ['misplaced file', (files, chance) => {
    const [from, to] = [pick([...files.keys()], chance), pick([...files.keys(), ...donors.map(([path]) => path)], chance)];
    files.set(to.replace('labour', '__proto__'), files.get(from) ?? '');
  }],
]; // prettier-ignore

/** The ways in which a pack is damaged. */
export const WAYS: readonly string[] = DAMAGES.map(([how]) => how);

/** The input of a number: the same for the same seed, so that one input can be tried again by itself. */
export function packInput(seed: number, number: number): PackInput {
  const chance = newChance(seed * 1_000_003 + number);
  const files = new Map(randomPackFiles(chance));
  const [how, change] = pick(DAMAGES, chance);
  change(files, chance);
  return { how, files };
}
