import { Select } from 'antd';
import type { ReactNode } from 'react';

interface FilterChoiceProps<Value> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

/** One condition of a list, chosen from what there is; none when it is cleared. */
export function FilterChoice<Value extends string>(props: FilterChoiceProps<Value>): ReactNode {
  const { label, value, options, onChange } = props;
  return (
    <Select<Value>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="filter-choice"
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(next: Value | null | undefined) => {
        onChange(next ?? undefined);
      }}
    />
  );
}
