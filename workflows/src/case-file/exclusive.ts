/** Runs one piece of work at a time, in order of asking: update handlers interleave at every `await` otherwise. */
export type Exclusive = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Makes a lock that belongs to one workflow run. */
export function exclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const before = last;
    let release: () => void = () => undefined;
    last = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    try {
      return await work();
    } finally {
      release();
    }
  };
}
