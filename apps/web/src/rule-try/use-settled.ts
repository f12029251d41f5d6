import { useEffect, useState } from 'react';

/** How long a value must stand still. */
const STILL_MS = 300;

/** The last value that stood still for a moment, so that not every letter asks the server. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, STILL_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
