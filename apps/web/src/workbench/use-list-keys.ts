import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { TaskView } from '@app/contracts';
import { useHolding } from './task-queries';

interface KeyActions {
  readonly onHelp: () => void;
  readonly focusSearch: () => void;
}

/** Keys of a list: j and k move, Enter opens, c claims, / searches, ? helps; never in a field or while composing. */
export function useListKeys(
  tasks: readonly TaskView[],
  { onHelp, focusSearch }: KeyActions,
): { readonly current: number } {
  const [current, setCurrent] = useState(-1);
  const navigate = useNavigate();
  const holding = useHolding();
  const task = tasks[current];
  const actions: Readonly<Record<string, () => void>> = {
    j: () => {
      setCurrent((at) => Math.min(at + 1, tasks.length - 1));
    },
    k: () => {
      setCurrent((at) => Math.max(at - 1, 0));
    },
    c: () => {
      if (task !== undefined) holding.mutate({ task, act: 'claimTask' });
    },
    Enter: () => {
      if (task !== undefined) void navigate({ to: `/cases/${task.caseFileId}`, search: { task: task.taskId } });
    },
    '/': focusSearch,
    '?': onHelp,
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const act = actions[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
  return { current };
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, button, a, [contenteditable], [role=combobox]') !== null
  );
}
