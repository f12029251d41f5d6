import { useEffect, useRef, useState, type RefObject } from 'react';

/** What takes the focus in a field. */
const FIELDS = 'input, textarea, button';

/** Brings the first fault of a form into view after each try to send it, and the focus into its field. */
export function useShownFault(): { readonly form: RefObject<HTMLFormElement | null>; readonly show: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    const fault = form.current?.querySelector('.step-error');
    fault?.scrollIntoView({ block: 'center' });
    fault?.closest('.step-field')?.querySelector<HTMLElement>(FIELDS)?.focus({ preventScroll: true });
  }, [tries]);
  return {
    form,
    show: () => {
      setTries((count) => count + 1);
    },
  };
}
