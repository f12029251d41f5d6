import type { BoardFilter } from '@app/contracts';

/** Which tasks stand behind a figure of the board, as they stand in the address. */
export type BoardFilters = BoardFilter;

/** The filters of the board among what stands in the address; the server checks their values. */
export function boardFiltersIn(search: BoardFilters): BoardFilters {
  const { department, duty, lamp, age, unit, provisional, standing } = search;
  return { department, duty, lamp, age, unit, provisional, standing };
}

/** Whether anything is filtered. */
export function isFiltered(filters: BoardFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
