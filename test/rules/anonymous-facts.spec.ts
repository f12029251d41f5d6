import { describe, expect, it } from '@jest/globals';
import { PROCEEDING_KINDS, PROCEEDINGS } from '@app/domain';
import { maskedFacts, type FactSet } from '@app/rules';
import { loadedPack } from './pack-files.js';

const pack = loadedPack('platform-labour');
const pathOf = ({ fact, path }: (typeof pack.fields)[number]): string => `${fact}.${path.slice(2)}`;
const masked = (facts: FactSet): readonly string[] => maskedFacts(pack.fields, facts).masked;

/** Whoever tries rules reads the facts of cases that he may not open: they must not say who it is about. */
describe('the facts of the default pack', () => {
  it('are counts, yes and no, and listed codes, but for these words of the procedures', () => {
    const free = pack.fields.filter(({ type, open }) => type === 'text' || open).map(pathOf);
    expect(free).toEqual([
      'case.stage',
      'case.channel',
      'clock.kind',
      'proceeding.kind',
      'proceeding.status',
      'proceeding.result',
    ]);
  });

  it('are shown whole in every example and scenario', () => {
    const examples = pack.decisions.flatMap((decision) => decision.examples.map(({ facts }) => facts));
    const all = [...examples, ...pack.scenarios.map(({ facts }) => facts)];
    expect(all.flatMap(masked)).toEqual([]);
  });

  it('are shown whole whatever procedure asks', () => {
    const all = PROCEEDING_KINDS.flatMap((kind) =>
      Object.keys(PROCEEDINGS[kind].statuses).map((status) => ({ proceeding: { kind, status } })),
    );
    expect(all.flatMap(masked)).toEqual([]);
    expect(masked({ proceeding: { status: '李四' } })).toEqual(['proceeding.status']);
  });
});
