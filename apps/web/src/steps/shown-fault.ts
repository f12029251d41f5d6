import { useEffect, useRef, useState, type RefObject } from 'react';

/** Brings the first fault of a form into view after each try to send it. */
export function useShownFault(): { readonly form: RefObject<HTMLFormElement | null>; readonly show: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector('.step-error')?.scrollIntoView({ block: 'center' });
  }, [tries]);
  return {
    form,
    show: () => {
      setTries((count) => count + 1);
    },
  };
}
