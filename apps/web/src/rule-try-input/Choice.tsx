import type { ReactNode } from 'react';

interface ChoiceProps {
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** A row of a list of which one is chosen. */
export function Choice({ isCurrent, onChoose, children }: ChoiceProps): ReactNode {
  return (
    <li className="try-choice">
      <button type="button" aria-current={isCurrent || undefined} onClick={onChoose}>
        {children}
      </button>
    </li>
  );
}
