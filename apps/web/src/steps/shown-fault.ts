import { useEffect, useRef, useState, type RefObject } from 'react';

/** What takes the focus in a field. */
const FIELDS = 'input, textarea, button';

/**
 * Brings the first fault of a form into view after each try to send it, and the focus into its field; a refusal that
 * comes back later does so too.
 */
export function useShownFault(refusal: unknown = null): {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly show: () => void;
} {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0 && refusal === null) return;
    const fault = form.current?.querySelector('.step-error');
    fault?.scrollIntoView({ block: 'center' });
    fault?.closest('.step-field')?.querySelector<HTMLElement>(FIELDS)?.focus({ preventScroll: true });
  }, [tries, refusal]);
  return {
    form,
    show: () => {
      setTries((count) => count + 1);
    },
  };
}
