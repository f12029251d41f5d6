import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { Json } from '../rule-file/pack-items';
import type { JsonPath } from './schema-at';

type SyntaxNode = ReturnType<ReturnType<typeof syntaxTree>['resolveInner']>;

/** Where somebody is writing: the name of a member, or a value, and what stands there now. */
export interface JsonPlace {
  readonly kind: 'name' | 'value';
  /** Of the object whose member is named, or of the value. */
  readonly path: JsonPath;
  readonly from: number;
  readonly to: number;
}

/** The place at a position of a text that may be half written. */
export function placeAt(state: EditorState, position: number): JsonPlace | null {
  const node = syntaxTree(state).resolveInner(position, -1);
  const { name, parent, from, to } = node;
  const here = { from: position, to: position };
  if (name === 'PropertyName') return { kind: 'name', path: pathOf(state, parent?.parent ?? node), from, to };
  if (name === 'Object') return { kind: 'name', path: pathOf(state, node), ...here };
  if (name === 'Property') return { kind: 'value', path: pathOf(state, node), ...here };
  if (name === 'Array') return { kind: 'value', path: [...pathOf(state, node), 0], ...here };
  return name === 'String' ? { kind: 'value', path: pathOf(state, node), from, to } : null;
}

/** The document as far as it can be read; what is half written is `null`. */
export function documentOf(state: EditorState): Json {
  const top = syntaxTree(state).topNode.firstChild;
  return top === null ? null : valueOf(state, top);
}

function pathOf(state: EditorState, node: SyntaxNode): JsonPath {
  const { parent } = node;
  if (node.name === 'Property') return [...pathOf(state, parent ?? node), nameOf(state, node)];
  if (parent === null) return [];
  if (parent.name === 'Array')
    return [...pathOf(state, parent), entriesOf(parent).findIndex(({ from }) => from === node.from)];
  return pathOf(state, parent);
}

function valueOf(state: EditorState, node: SyntaxNode): Json {
  if (node.name === 'Array') return entriesOf(node).map((one) => valueOf(state, one));
  if (node.name === 'Object') {
    const members = node.getChildren('Property').map((one) => [nameOf(state, one), memberOf(state, one)] as const);
    return Object.fromEntries(members);
  }
  return plain(state.sliceDoc(node.from, node.to));
}

function memberOf(state: EditorState, property: SyntaxNode): Json {
  const value = property.lastChild;
  return value === null || value.name === 'PropertyName' || value.type.isError ? null : valueOf(state, value);
}

function nameOf(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild('PropertyName');
  const read = name === null ? '' : plain(state.sliceDoc(name.from, name.to));
  return typeof read === 'string' ? read : '';
}

const VALUES = ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'];

function entriesOf(list: SyntaxNode): readonly SyntaxNode[] {
  return VALUES.flatMap((name) => list.getChildren(name)).sort((left, right) => left.from - right.from);
}

/** A value without parts; `null` while its writing is not finished. */
function plain(text: string): Json {
  try {
    return JSON.parse(text) as Json; // a string, a number, a truth value or null: parts are read above
  } catch {
    return null;
  }
}
