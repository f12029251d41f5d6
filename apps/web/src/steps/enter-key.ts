import type { KeyboardEvent } from 'react';

/** Enter chooses within a field and sends nothing: only the button sends a form with legal effect. */
export function holdEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
