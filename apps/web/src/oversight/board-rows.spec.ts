import type { Board } from '@app/contracts';
import { boardRows } from './board-rows';

const row = (departmentCode: string, open: number, oversightLetters = 0): Board['departments'][number] => ({
  departmentCode,
  open,
  green: open,
  yellow: 0,
  red: 0,
  provisional: 0,
  standing: 0,
  overdueUpTo3: 0,
  overdueUpTo10: 0,
  overdueLonger: 0,
  oversightLetters,
  oversightUnreceipted: 0,
  hasDesk: true,
});

describe('boardRows', () => {
  it('keeps departments with open tasks or letters in sight and folds the others away', () => {
    const { busy, quiet } = boardRows([row('A', 2), row('B', 0), row('C', 0, 1), row('D', 0)]);
    expect(busy.map(({ departmentCode }) => departmentCode)).toEqual(['A', 'C']);
    expect(quiet.map(({ departmentCode }) => departmentCode)).toEqual(['B', 'D']);
  });
});
