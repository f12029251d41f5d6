import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../components/use-words';
import { invalidGroup, textsOf, type FieldProps } from './field-props';

/** Some of the violations that a case is about, all of them in view. */
export function MattersField({ id, field, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { word } = useWords();
  return (
    <div id={id} role="group" aria-labelledby={`${id}-label`} tabIndex={-1} {...invalidGroup(id, isInvalid)}>
      <Checkbox.Group
        className="step-matters"
        value={textsOf(value)}
        options={(field.options ?? []).map((code) => ({ value: code, label: `${word('violation', code)} ${code}` }))}
        onChange={(codes: string[]) => {
          onChange(codes);
        }}
      />
    </div>
  );
}
