import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '@app/contracts';
import { useProblemText } from '../components/problem-words';
import { saveFile } from '../components/save-file';
import { useAuditExport } from './audit-queries';

/** Saves the entries that fit as a table. */
export function AuditExport({ filter }: { readonly filter: AuditFilter }): ReactNode {
  const { t } = useTranslation('audit');
  const { message } = App.useApp();
  const words = useProblemText();
  const table = useAuditExport();
  const download = (): void => {
    table.mutate(filter, {
      onSuccess: (file) => {
        saveFile(file, 'audit.csv');
        void message.success(t('exported'));
      },
      onError: (error) => void message.error(words(error)),
    });
  };
  return (
    <Button icon={<DownloadOutlined />} loading={table.isPending} onClick={download}>
      {t('export')}
    </Button>
  );
}
