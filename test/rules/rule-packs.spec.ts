import { describe, expect, it } from '@jest/globals';
import { decideCompiled, runExamples, withFigures } from '@app/rules';
import { loadedPack, PACKS } from './pack-files.js';

describe.each(PACKS)('rule pack %s', (name) => {
  const pack = loadedPack(name);

  it.each(pack.decisions.map(({ id }) => id))('answers every example of %s as written', async (decision) => {
    const { examples } = await runExamples(pack);
    const failed = examples.filter((example) => example.decision === decision && !example.passed);
    expect(failed).toEqual([]);
  });

  it('answers every example the same way when compiled', () => {
    const fired = pack.decisions.flatMap(({ id, examples }) =>
      examples.map(({ asOf, facts, figures, because }) => {
        const answer = decideCompiled(withFigures(pack, figures), { decision: id, asOf, facts });
        const rules = answer.ok ? answer.value.fired.map(({ rule }) => rule) : [];
        return because.filter((rule) => !rules.includes(rule));
      }),
    );
    expect(fired.flat()).toEqual([]);
  });

  it('shows each rule firing and staying silent', async () => {
    const { untested } = await runExamples(pack);
    expect(untested).toEqual([]);
  });
});
