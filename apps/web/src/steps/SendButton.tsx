import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SendButtonProps {
  readonly words: string;
  /** What is asked before it is sent, and what stands beside the button; `null` when it is sent at once. */
  readonly asks: { readonly title: string; readonly note: string } | null;
  readonly isPending: boolean;
  /** Sends what is asked about first; what is sent at once goes the way of its form. */
  readonly onSend: () => void;
}

/** Sends a form; what burdens a party, or cannot be taken back, is asked for once more. */
export function SendButton({ words, asks, isPending, onSend }: SendButtonProps): ReactNode {
  const { t } = useTranslation('steps');
  if (asks === null)
    return (
      <Button type="primary" htmlType="submit" loading={isPending}>
        {words}
      </Button>
    );
  return (
    <>
      <Popconfirm title={asks.title} placement="topLeft" onConfirm={onSend} okText={words} cancelText={t('lookAgain')}>
        <Button type="primary" loading={isPending}>
          {words}
        </Button>
      </Popconfirm>
      {asks.note !== '' && <span className="step-note">{asks.note}</span>}
    </>
  );
}
