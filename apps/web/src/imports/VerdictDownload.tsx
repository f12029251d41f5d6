import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../components/problem-words';
import { saveFile } from '../components/save-file';
import { useDeployment } from '../training-clock/training-time';
import { useVerdictFile, type ImportFile } from './import-queries';

/** Saves the verdict on every row as a file, also on those that the page does not list. */
export function VerdictDownload({ given }: { readonly given: ImportFile }): ReactNode {
  const { t } = useTranslation(['imports', 'shell']);
  const { message } = App.useApp();
  const words = useProblemText();
  const verdicts = useVerdictFile();
  const deployment = useDeployment();
  const download = (): void => {
    verdicts.mutate(given, {
      onSuccess: (table) => {
        const file = t('verdictFile', { file: given.file.name });
        saveFile(table, deployment === 'training' ? t('shell:training.file', { file }) : file);
      },
      onError: (error) => void message.error(words(error)),
    });
  };
  return (
    <Button icon={<DownloadOutlined />} loading={verdicts.isPending} onClick={download}>
      {t('download')}
    </Button>
  );
}
