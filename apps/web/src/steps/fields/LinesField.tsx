import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidGroup, invalidMarks, textsOf, type FieldProps } from './field-props';

/** A numbered list of lines. */
export function LinesField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const lines = textsOf(value);
  return (
    <div className="step-lines">
      <ol id={id} aria-labelledby={`${id}-label`} {...invalidGroup(id, isInvalid)}>
        {lines.map((line, index) => (
          // a line has no identity but its place
          <li key={index}>
            <Input
              value={line}
              maxLength={200}
              aria-label={t('lineNumber', { number: index + 1 })}
              onChange={(event) => {
                onChange(lines.map((old, at) => (at === index ? event.target.value : old)));
              }}
              {...invalidMarks(id, isInvalid)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeLine', { number: index + 1 })}
              onClick={() => {
                onChange(lines.filter((_, at) => at !== index));
              }}
            />
          </li>
        ))}
      </ol>
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          onChange([...lines, '']);
        }}
      >
        {t('addLine')}
      </Button>
    </div>
  );
}
