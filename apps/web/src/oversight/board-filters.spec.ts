import { boardFiltersIn, isFiltered } from './board-filters';

describe('the filters of the board', () => {
  it('are read from the address without what else stands there', () => {
    const search = { unit: 'hour', standing: 'yes', deadline: 'C~D1' } as const;
    expect(boardFiltersIn(search)).toEqual({ unit: 'hour', standing: 'yes' });
    expect(isFiltered(boardFiltersIn(search))).toBe(true);
  });

  it('are none where the address names only a deadline', () => {
    const search = { deadline: 'C~D1' };
    expect(isFiltered(boardFiltersIn({ unit: undefined, ...search }))).toBe(false);
  });
});
