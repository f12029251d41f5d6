/** JSON with the keys of every object in order, so that equal values give equal text; `undefined` fields are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const texts = fields.sort(byName).map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${texts.join(',')}}`;
}

function byName([left]: [string, unknown], [right]: [string, unknown]): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
