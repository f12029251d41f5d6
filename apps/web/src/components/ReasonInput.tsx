import { Input } from 'antd';
import type { ReactNode } from 'react';

/** Longest text that is kept with an act. */
const LONGEST = 1000;

interface ReasonInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows?: number;
}

/** The words that a dialog asks for before it does something. */
export function ReasonInput({ label, value, onChange, rows = 3 }: ReasonInputProps): ReactNode {
  return (
    <Input.TextArea
      className="dialog-text"
      rows={rows}
      maxLength={LONGEST}
      showCount
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
