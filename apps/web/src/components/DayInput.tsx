import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { DayPicker } from './DayPicker';

const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD'];

interface DayInputProps {
  readonly id: string;
  /** `YYYY-MM-DD`; empty for none. */
  readonly value: string;
  readonly disabled?: boolean;
  /** First day that can be chosen. */
  readonly min?: string;
  readonly onChange: (day: string) => void;
}

/** A legal day as rule files write it. */
export function DayInput({ id, value, disabled = false, min, onChange }: DayInputProps): ReactNode {
  return (
    <span
      className="day-input"
      onInput={({ target }) => {
        // A day that was typed out is meant, also when the field is left without Enter.
        const typed = typedDay(target, min);
        if (typed !== null && typed !== value) onChange(typed);
      }}
    >
      <DayPicker
        id={id}
        disabled={disabled}
        value={value === '' ? null : dayjs(value)}
        format={FORMATS}
        {...(min === undefined ? {} : { minDate: dayjs(min) })}
        onKeyDown={(event) => {
          // Enter takes the day over; it does not send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
        onChange={(chosen) => {
          onChange(chosen === null ? '' : chosen.format('YYYY-MM-DD'));
        }}
      />
    </span>
  );
}

/** The day that stands in a field; `null` for none, or one that cannot be chosen. */
function typedDay(field: EventTarget, min: string | undefined): string | null {
  const text = field instanceof HTMLInputElement ? field.value.trim() : '';
  const day = FORMATS.map((format) => dayjs(text, format, true)).find((one) => one.isValid());
  const written = day?.format('YYYY-MM-DD') ?? null;
  return written !== null && min !== undefined && written < min ? null : written;
}
