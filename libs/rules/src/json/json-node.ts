/** A place in a file; line and column start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A plain JSON value. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One member of a JSON object, with the place of its key. */
export interface JsonEntry {
  readonly key: string;
  readonly at: Position;
  readonly value: JsonNode;
}

/** A JSON value that remembers where it stands in its file. */
export type JsonNode =
  | { readonly kind: 'object'; readonly at: Position; readonly entries: readonly JsonEntry[] }
  | { readonly kind: 'array'; readonly at: Position; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly at: Position; readonly value: string }
  | { readonly kind: 'number'; readonly at: Position; readonly value: number }
  | { readonly kind: 'boolean'; readonly at: Position; readonly value: boolean }
  | { readonly kind: 'null'; readonly at: Position };

/** The value of a node without its places. */
export function plainValue(node: JsonNode): JsonValue {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.entries.map((entry) => [entry.key, plainValue(entry.value)]));
    case 'array':
      return node.items.map(plainValue);
    case 'null':
      return null;
    case 'text':
    case 'number':
    case 'boolean':
      return node.value;
  }
}
