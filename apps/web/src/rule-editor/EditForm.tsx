import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface EditFormProps {
  readonly label: string;
  /** The file as it was saved, and as the form would write it. */
  readonly saved: string | null;
  readonly written: string;
  /** Why it cannot be saved as it stands; `null` when it can. */
  readonly fault?: string | null;
  readonly mayEdit: boolean;
  readonly isPending: boolean;
  readonly onSave: (text: string) => void;
  /** Takes the last step back; left out where the editor does so itself. */
  readonly undo?: (() => void) | null;
  /** What is done beside saving. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** The form of one file: its fields, what is done in it, saving, and the way back by button or Ctrl+Z. */
export function EditForm({
  label,
  saved,
  written,
  fault = null,
  undo,
  acts,
  children,
  ...form
}: EditFormProps): ReactNode {
  // prettier-ignore
  const { t } = useTranslation('rule-editor');
  const { mayEdit, isPending, onSave } = form;
  return (
    <form
      className="rule-form"
      aria-label={label}
      onKeyDown={(event) => {
        if (undo === undefined || !isUndo(event)) return;
        event.preventDefault();
        undo?.();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (written !== saved && fault === null) onSave(written);
      }}
    >
      {children}
      {mayEdit && fault !== null && (
        <p className="rule-fault" role="status">
          {fault}
        </p>
      )}
      {mayEdit && (
        <div className="rule-acts">
          {acts}
          {undo !== undefined && (
            <Button disabled={undo === null} title="Ctrl+Z" onClick={() => undo?.()}>
              {t('stepBack')}
            </Button>
          )}
          <Button type="primary" htmlType="submit" loading={isPending} disabled={written === saved || fault !== null}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}

function isUndo({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z';
}
