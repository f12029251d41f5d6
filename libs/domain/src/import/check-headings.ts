import { accepted, refused, type Outcome } from '../shared/outcome.js';
import type { ImportProfile } from './import-profile.js';

/** Headings that make the whole file refused. */
export interface HeadingsRefusal {
  readonly code: 'import.headings-wrong';
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
}

/** The headings of a file as its profile spells them; headings that the profile does not know are left alone. */
export function checkHeadings(
  profile: ImportProfile,
  headings: readonly string[],
): Outcome<readonly string[], HeadingsRefusal> {
  const spellings = new Map(profile.columns.map(({ column }) => [oneWidth(column), column]));
  const named = headings.map((heading) => spellings.get(oneWidth(heading)) ?? heading.trim());
  const needed = profile.columns.filter(({ presence }) => presence !== 'extra').map(({ column }) => column);
  const missing = needed.filter((column) => !named.includes(column));
  const repeated = [...new Set(named.filter((heading, index) => heading !== '' && named.indexOf(heading) !== index))];
  if (missing.length + repeated.length === 0) return accepted(named);
  return refused({ code: 'import.headings-wrong', missing, repeated });
}

/** Full-width and half-width brackets and letters are the same heading. */
function oneWidth(heading: string): string {
  return heading.trim().normalize('NFKC');
}
