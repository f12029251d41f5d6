import { useState } from 'react';

/** What a form was begun with, and what it has handed in since. */
interface Kept {
  readonly path: string;
  readonly shown: string | null;
  readonly handedIn: string | null | undefined;
  readonly generation: number;
}

interface KeptForm {
  /** Changes when the form has to begin anew. */
  readonly key: string;
  /** Notes what the form hands in. */
  readonly note: (text: string) => void;
}

/**
 * Keeps a form as it is while its own saving comes back, with what was typed meanwhile;
 * what somebody else has written takes the place of what stood there.
 */
export function useKeptForm(path: string, text: string | null): KeptForm {
  const [kept, setKept] = useState<Kept>({ path, shown: text, handedIn: undefined, generation: 0 });
  const isOwn = kept.path === path && (text === kept.shown || text === kept.handedIn);
  if (!isOwn) setKept({ path, shown: text, handedIn: undefined, generation: kept.generation + 1 });
  else if (text !== kept.shown) setKept({ ...kept, shown: text, handedIn: undefined });
  return {
    key: `${path}/${kept.generation}`,
    note: (handedIn) => {
      setKept({ ...kept, handedIn });
    },
  };
}
