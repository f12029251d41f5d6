import { useState } from 'react';

/** How many steps can be taken back. */
const STEPS = 200;

/** What a form holds, and the way back through what was done in it. */
export interface Edits<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** Takes the last step back; `null` when there is none. */
  readonly undo: (() => void) | null;
}

/** Holds what a form edits; each change can be taken back until the form is left. */
export function useEdits<Value>(initial: () => Value): Edits<Value> {
  const [history, setHistory] = useState<readonly Value[]>(() => [initial()]);
  const value = history.at(-1) ?? initial();
  return {
    value,
    change: (next) => {
      setHistory([...history.slice(1 - STEPS), next]);
    },
    undo:
      history.length < 2
        ? null
        : () => {
            setHistory(history.slice(0, -1));
          },
  };
}
