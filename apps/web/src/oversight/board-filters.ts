import type { BoardTaskQuery } from '@app/contracts';

/** Which tasks stand behind a figure of the board. */
export type BoardFilters = Pick<BoardTaskQuery, 'department' | 'duty' | 'lamp' | 'age'>;
