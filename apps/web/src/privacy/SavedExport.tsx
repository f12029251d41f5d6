import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonExport } from '@app/contracts';
import { saveFile } from '../components/save-file';
import { useWords } from '../components/use-words';
import { exportPage } from './export-page';
import { useStale } from './privacy-queries';

interface SavedExportProps {
  readonly copy: PersonExport;
  readonly onClose: () => void;
}

/** Saves the opened copy as data and as a page to read; it is gone when the dialog is closed. */
export function SavedExport({ copy, onClose }: SavedExportProps): ReactNode {
  const { t } = useTranslation(['privacy', 'reporter', 'domain']);
  const words = useWords();
  const refresh = useStale('person-requests', 'looks');
  const save = (text: string, type: string, ending: string): void => {
    saveFile(new Blob([text], { type }), `${copy.receiptNumber}.${ending}`);
  };
  const end = (): void => {
    refresh();
    onClose();
  };
  return (
    <Modal
      open
      title={t('request.export')}
      closable={false}
      footer={<Button onClick={end}>{t('request.close')}</Button>}
    >
      <p>{t('request.exported')}</p>
      <div className="privacy-form">
        <Button
          type="primary"
          onClick={() => {
            save(exportPage(copy, { t: (key, values) => t(key, { ...values }), ...words }), 'text/html', 'html');
          }}
        >
          {t('request.savePage')}
        </Button>
        <Button
          onClick={() => {
            save(JSON.stringify(copy, null, 2), 'application/json', 'json');
          }}
        >
          {t('request.saveJson')}
        </Button>
      </div>
    </Modal>
  );
}
