import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packItems } from '../rule-file/pack-items';
import { figuresIn, nextFigure, withFigures } from './parameter-values';

const PACK = 'rules/platform-labour';
const PARAMETERS = packItems(
  readdirSync(PACK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.startsWith('parameters') && name.endsWith('.json'))
    .map((name) => ({ path: name, text: readFileSync(path.join(PACK, name), 'utf8') })),
).map(({ id, content }) => [id, content ?? {}] as const);
const CONTENT = {
  id: 'p',
  values: [
    { from: '2026-01-01', to: '2026-06-30', value: 10, level: 'A', cites: [{ law: 'x', article: '1' }], note: 'n' },
  ],
};

describe('the figures of a parameter', () => {
  it.each(PARAMETERS)('give %s back as it is', (_id, content) => {
    expect(withFigures(content, figuresIn(content))).toEqual(content);
  });

  it('take one more like the last, without its end and its note', () => {
    const figures = figuresIn(CONTENT);
    const next = { ...nextFigure(figures, '2027-01-01'), value: '15' };
    expect(withFigures(CONTENT, [next, ...figures])['values']).toEqual([
      CONTENT.values[0],
      { from: '2027-01-01', value: 15, level: 'A', cites: [{ law: 'x', article: '1' }] },
    ]);
  });

  it('are unset where nothing is typed', () => {
    const [figure] = figuresIn(CONTENT);
    expect(figure && withFigures(CONTENT, [{ ...figure, value: ' ' }])['values']).toMatchObject([{ value: null }]);
  });

  it('are typed in yuan and stored in fen', () => {
    const sums = { ...CONTENT, unit: 'fen', values: [{ ...CONTENT.values[0], value: 500050 }] };
    const [figure] = figuresIn(sums);
    expect(figure?.value).toBe('5000.5');
    expect(figure && withFigures(sums, [{ ...figure, value: '20000' }])['values']).toMatchObject([{ value: 2000000 }]);
  });

  it('keep every act that they cite', () => {
    const [figure] = figuresIn(CONTENT);
    const cites = [...(figure?.cites ?? []), { law: 'y', article: '2' }];
    expect(figure && withFigures(CONTENT, [{ ...figure, cites }])['values']).toMatchObject([{ cites }]);
  });
});
