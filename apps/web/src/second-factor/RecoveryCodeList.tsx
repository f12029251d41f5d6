import { App, Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../components/save-file';

interface RecoveryCodeListProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Recovery codes, shown this once, to be written down or kept as a file. */
export function RecoveryCodeList({ codes, onDone }: RecoveryCodeListProps): ReactNode {
  const { t } = useTranslation('second-factor');
  const { message } = App.useApp();
  const text = `${codes.join('\n')}\n`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    message.success(t('recovery.copied'));
  };
  return (
    <section aria-label={t('recovery.title')}>
      <Alert type="warning" showIcon title={t('recovery.once')} description={t('recovery.keep')} />
      <ol className="recovery-codes" aria-label={t('recovery.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="factor-acts">
        <Button
          onClick={() => {
            saveFile(new Blob([text], { type: 'text/plain' }), 'liandu-recovery-codes.txt');
          }}
        >
          {t('recovery.save')}
        </Button>
        {typeof navigator.clipboard === 'object' && <Button onClick={() => void copy()}>{t('recovery.copy')}</Button>}
        <Button type="primary" onClick={onDone}>
          {t('recovery.kept')}
        </Button>
      </div>
    </section>
  );
}
