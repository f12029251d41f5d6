import { describe, expect, it } from '@jest/globals';
import { loadPack, mergePacks, packDiff, type PackChange, type RulePack } from '@app/rules';
import { newChance, pick } from './chance.js';
import { loadedPack, packFiles, sha256 } from './pack-files.js';

const NAME = 'platform-labour';
const pack = loadedPack(NAME);
const files = new Map([...packFiles(NAME)].filter(([path]) => path.endsWith('.json')));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Places of single values inside a JSON value. */
function places(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [path];
  if (Array.isArray(value)) return value.flatMap((member, place) => places(member, [...path, place]));
  return Object.entries(value).flatMap(([key, member]) => places(member, [...path, key]));
}

/** The value with one place said otherwise. */
function altered(value: Json, [first, ...rest]: readonly (string | number)[]): Json {
  if (first === undefined) return otherwise(value);
  if (Array.isArray(value)) return value.map((member, place) => (place === first ? altered(member, rest) : member));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, key === first ? altered(member, rest) : member]),
  );
}

function otherwise(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 1;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.replace(/-\d{2}$/, '-17') : `${value}x`;
}

/** Loads the pack with one file replaced; `null` when the checks refuse it. */
function loadedWith(path: string, content: Json): RulePack | null {
  const loading = loadPack(new Map([...files, [path, JSON.stringify(content)]]), { sha256 });
  return loading.ok ? loading.value : null;
}

/** What differs after one value of one file was changed, for values that the checks let pass. */
function oneValueChanges(
  seed: number,
  count: number,
): readonly { path: string; place: string; changes: readonly PackChange[] }[] {
  const chance = newChance(seed);
  return Array.from({ length: count }, () => {
    const path = pick([...files.keys()], chance);
    const content = JSON.parse(files.get(path) ?? '') as Json;
    const place = pick(places(content), chance);
    const after = loadedWith(path, altered(content, place));
    return after === null || after.hash === pack.hash
      ? []
      : [{ path, place: place.join('.'), changes: packDiff(pack, after) }];
  }).flat();
}

/** Places that only tell a reader of the files something: names inside them, and what nobody decides by. */
const FOR_FILE_READERS = /^facts\/[^/]+\.json title\.|columns\.\d+\.id|\.base$|cells\./;

describe('packDiff of the default pack', () => {
  const changed = oneValueChanges(20261127, 60);

  it('names every value that can be changed by one word', () => {
    expect(changed.length).toBeGreaterThan(20);
    const silent = changed.filter(({ changes }) => changes.length === 0 || changes.some(({ kind }) => kind === 'file'));
    expect(silent.map(({ path, place }) => `${path} ${place}`).filter((one) => !FOR_FILE_READERS.test(one))).toEqual(
      [],
    );
  });

  it('says it in both languages, and never the same before as after', () => {
    const sentences = changed.flatMap(({ changes }) => changes);
    expect(sentences.filter(({ words }) => words.zh === '' || words.en === '')).toEqual([]);
    const same = sentences.filter(
      ({ before, after }) => before !== null && before.zh === after?.zh && before.en === after.en,
    );
    expect(same.map(({ words }) => words.zh)).toEqual([]);
  });

  it('turns round when the packs are turned round', () => {
    const after = loadedWith('parameters/deadline/triageDays.json', raised('parameters/deadline/triageDays.json'));
    if (after === null) throw new NotLoaded();
    const [forth] = packDiff(pack, after);
    const [back] = packDiff(after, pack);
    expect(back).toMatchObject({ before: forth?.after, after: forth?.before });
  });
});

describe('mergePacks of the default pack', () => {
  it('merges two figures that two people raised, and says where both raised one', () => {
    const [triage, filing] = ['parameters/deadline/triageDays.json', 'parameters/deadline/filingDays.json'] as const;
    const raise = (path: string, by: number): ReadonlyMap<string, string> =>
      new Map([...files, [path, JSON.stringify(raised(path, by))]]);
    const merge = mergePacks({ base: files, mine: raise(triage, 1), theirs: raise(filing, 1) });
    const merged = merge.ok ? loadPack(merge.files, { sha256 }) : null;
    expect(merged?.ok === true && packDiff(pack, merged.value).map(({ id }) => id)).toEqual([
      'filingDays',
      'triageDays',
    ]);
    const clash = mergePacks({ base: files, mine: raise(triage, 1), theirs: raise(triage, 2) });
    expect(clash.ok ? [] : clash.conflicts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'parameter triageDays 2004-12-01',
    ]);
  });
});

function raised(path: string, by = 1): Json {
  const content = JSON.parse(files.get(path) ?? '') as { values: { value: number }[] };
  return { ...content, values: content.values.map((dated) => ({ ...dated, value: dated.value + by })) };
}

/** A pack that only differs in a figure was refused. */
class NotLoaded extends Error {}
