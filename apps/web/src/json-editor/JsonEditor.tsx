import {
  autocompletion,
  closeBrackets,
  completionKeymap,
  type CompletionContext,
  type CompletionSource,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonLanguage, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, defaultHighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter, lintKeymap, type Diagnostic } from '@codemirror/lint';
import { EditorState, StateEffect, type Extension, type Text } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { JsonObject } from '../rule-file/pack-items';
import { schemaCompletion } from './schema-completion';
import './json-editor.css';

/** What a check says about a place of the text as it was saved. */
export interface TextProblem {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  readonly text: string;
}

/** Tells the editor that the checks have something new to say. */
const checked = StateEffect.define();

interface JsonEditorProps {
  readonly label: string;
  /** The text with which the editor begins; what is written afterwards is told by `onChange`. */
  readonly text: string;
  readonly readOnly: boolean;
  /** What may stand where; `null` while it is not known. */
  readonly schema: JsonObject | null;
  readonly problems: readonly TextProblem[];
  readonly onChange: (text: string) => void;
}

/** A file of JSON to write in: it knows the schema, completes names and values, and marks what is wrong. Tab leaves it. */
export function JsonEditor(props: JsonEditorProps): ReactNode {
  const { label, readOnly, problems } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const extensions = [...writing(latest), reading(label, readOnly)];
    view.current = new EditorView({ parent: place.current, state: stateOf(latest.current.text, extensions) });
    return () => {
      view.current?.destroy();
    };
  }, [label, readOnly]);
  useEffect(() => {
    view.current?.dispatch({ effects: checked.of(null) });
  }, [problems]);
  return <div ref={place} className="json-editor" />;
}

function stateOf(doc: string, extensions: Extension): EditorState {
  return EditorState.create({ doc, extensions });
}

/** What is asked for while somebody writes is read when it is needed: the schema and the checks come later than the text. */
function writing(latest: RefObject<JsonEditorProps>): Extension[] {
  return [
    json(),
    jsonLanguage.data.of({ autocomplete: (context: CompletionContext) => completed(latest.current.schema, context) }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) latest.current.onChange(state.doc.toString());
    }),
    linter((view) => [...jsonParseLinter()(view), ...diagnosticsOf(latest.current, view.state.doc)], {
      needsRefresh: ({ transactions }) => transactions.some(({ effects }) => effects.some((one) => one.is(checked))),
    }),
    lineNumbers(),
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    autocompletion(),
    lintGutter(),
    syntaxHighlighting(defaultHighlightStyle),
    keymap.of([...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
  ];
}

function completed(schema: JsonObject | null, context: CompletionContext): ReturnType<CompletionSource> {
  return schema === null ? null : schemaCompletion(schema)(context);
}

function reading(label: string, readOnly: boolean): Extension {
  return [
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
    EditorView.lineWrapping,
    EditorState.readOnly.of(readOnly),
  ];
}

/** The checks speak of the text as it was saved; once it is changed, only what is no JSON can be marked. */
function diagnosticsOf({ problems, text }: JsonEditorProps, document: Text): Diagnostic[] {
  if (document.toString() !== text) return [];
  return problems
    .filter(({ line }) => line >= 1 && line <= document.lines)
    .map(({ line, column, text: message }) => {
      const { from, to } = document.line(line);
      return { from: Math.min(from + column - 1, to), to, severity: 'error', message };
    });
}
