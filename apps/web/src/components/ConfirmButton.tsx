import { App, Button, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './problem-words';

interface ConfirmButtonProps {
  readonly label: string;
  /** Tells it from the others like it, for those who do not see the row. */
  readonly name?: string;
  /** What is asked once more. */
  readonly question: string;
  readonly done: string;
  readonly act: () => Promise<unknown>;
}

/**
 * An act that cannot be taken back: asks once more, and says what became of it. It waits for the act itself, because its
 * row may be gone from the list by then, and with the row everything that a mutation would still have called.
 */
export function ConfirmButton({ label, name = label, question, done, act }: ConfirmButtonProps): ReactNode {
  const { t } = useTranslation('shell');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [isActing, setActing] = useState(false);
  const confirm = async (): Promise<void> => {
    setActing(true);
    try {
      await act();
      void message.success(done);
    } catch (fault) {
      void message.error(problemText(fault));
    } finally {
      setActing(false);
    }
  };
  return (
    <Popconfirm title={question} okText={label} cancelText={t('cancel')} onConfirm={() => void confirm()}>
      <Button size="small" danger loading={isActing} aria-label={name}>
        {label}
      </Button>
    </Popconfirm>
  );
}
