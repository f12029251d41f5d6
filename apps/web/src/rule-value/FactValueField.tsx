import { Input } from 'antd';
import type { ReactNode } from 'react';
import { LIST_OPERATORS, type CatalogueFact } from '../rule-file/fact-catalogue';
import { textIn } from '../rule-file/pack-items';
import { AmountField } from './AmountField';
import { CodeField } from './CodeField';
import type { ValueFieldProps } from './value-field-props';
import { YesNoField } from './YesNoField';

/** What the field is given: what the catalogue says of the fact, and how it is compared. */
export interface FactValueFieldProps extends ValueFieldProps {
  readonly fact: CatalogueFact;
  readonly operator: string;
}

/** What a fact is compared with, in the field that suits its type. */
export function FactValueField({ fact, operator, ...props }: FactValueFieldProps): ReactNode {
  const isList = LIST_OPERATORS.includes(operator);
  if (fact.type === 'boolean') return <YesNoField {...props} />;
  if (fact.type === 'integer') return <AmountField {...props} unit={fact.unit} />;
  if (isList || fact.codes.length > 0) return <CodeField {...props} codes={fact.codes} isList={isList} />;
  return (
    <Input
      id={props.id}
      disabled={!props.mayEdit}
      value={textIn(props.value)}
      onChange={({ target }) => {
        props.onChange(target.value);
      }}
    />
  );
}
