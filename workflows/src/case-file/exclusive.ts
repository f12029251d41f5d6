/** Runs one piece of work at a time, in order of asking: update handlers interleave at every `await` otherwise. */
export type Exclusive = <Asked extends readonly unknown[], Value>(
  work: (...asked: Asked) => Promise<Value>,
  ...asked: Asked
) => Promise<Value>;

/**
 * Makes a lock that belongs to one workflow run. Nobody waits at a free lock, and no promise is made for it: the SDK
 * takes the stack of every promise of a workflow, which costs more than the work that is locked.
 */
export function exclusive(): Exclusive {
  let isTaken = false;
  const waiting: (() => void)[] = [];
  const enter = async (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
    });
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) isTaken = false;
    next?.();
  };
  return async (work, ...asked) => {
    if (isTaken) await enter();
    isTaken = true;
    try {
      return await work(...asked);
    } finally {
      leave();
    }
  };
}
