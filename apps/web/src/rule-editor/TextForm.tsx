import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileFormProps } from './file-form-props';

/** A file as the JSON that it is; the checks name line and column of what is wrong. */
export function TextForm({ item: { file }, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const [text, setText] = useState(file.text ?? '');
  return (
    <form
      className="rule-form"
      aria-label={t('asText')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <Input.TextArea
        className="rule-text"
        aria-label={file.path}
        spellCheck={false}
        autoSize={{ minRows: 12, maxRows: 36 }}
        readOnly={!mayEdit}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      {mayEdit && (
        <div className="rule-acts">
          <Button type="primary" htmlType="submit" loading={isPending} disabled={text === file.text}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
