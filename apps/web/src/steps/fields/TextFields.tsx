import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidMarks, textOf, type FieldProps } from './field-props';

const PASSAGE_LIMIT = 4000;
const LINE_LIMIT = 200;

/** A line of text. */
export function LineField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  return (
    <Input
      id={id}
      value={textOf(value)}
      maxLength={LINE_LIMIT}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      {...invalidMarks(id, isInvalid)}
    />
  );
}

/** A passage with its counter; the usual wording is offered where the law has one. */
export function PassageField({ id, field, text, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const template = field.hasTemplate === true ? text.template(field.name) : '';
  return (
    <>
      <Input.TextArea
        id={id}
        value={textOf(value)}
        autoSize={{ minRows: 3, maxRows: 14 }}
        showCount
        maxLength={PASSAGE_LIMIT}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...invalidMarks(id, isInvalid)}
      />
      {template !== '' && textOf(value) === '' && (
        <Button
          type="link"
          size="small"
          className="step-template"
          onClick={() => {
            onChange(template);
          }}
        >
          {t('useTemplate')}
        </Button>
      )}
    </>
  );
}
