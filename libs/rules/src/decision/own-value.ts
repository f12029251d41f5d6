/** Reads an own property only: what an object inherits is no fact. */
export function ownValue(given: object, name: string): unknown {
  return Object.hasOwn(given, name) ? (given as Readonly<Record<string, unknown>>)[name] : undefined; // own, see above
}
