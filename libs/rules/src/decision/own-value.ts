/** Reads an own property only: what an object inherits is no fact. */
export function ownValue(given: object, name: string): unknown {
  return Object.hasOwn(given, name) ? (given as Readonly<Record<string, unknown>>)[name] : undefined; // own, see above
}

/**
 * What an object holds itself, for reading the names of a catalogue. No catalogue has a name that plain objects inherit,
 * so that only an object with a prototype of its own has to be copied.
 */
export function ownValues(given: object): Readonly<Record<string, unknown>> {
  if (Object.getPrototypeOf(given) !== Object.prototype) return { ...given };
  return given as Readonly<Record<string, unknown>>; // any object can be read by name
}
