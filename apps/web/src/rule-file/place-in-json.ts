import { readSpan, type Span } from './rewrite-json';

/** A place of a text as people count: from 1. */
interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The keys that lead to what stands at a place of a text of JSON; numbers for the entries of lists. */
export function placeInJson(text: string, { line, column }: TextPlace): readonly string[] {
  const before = text.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return keysTo(readSpan(text), offset);
}

/** The key of a member counts as the member. */
function keysTo({ start, members }: Span, offset: number): readonly string[] {
  if (offset <= start) return [];
  const found = [...members].find(([, member]) => offset < member.end);
  return found === undefined ? [] : [found[0], ...keysTo(found[1], offset)];
}
