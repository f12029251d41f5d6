import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonExport, PersonRequestView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { SavedExport } from './SavedExport';
import { useExportPerson } from './privacy-queries';

/** Opens everything of the person who asked, once; both files are saved from the dialog. */
export function ExportButton({ request }: { readonly request: PersonRequestView }): ReactNode {
  const { t } = useTranslation('privacy');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('request.export')}
      </Button>
      {isOpen && (
        <ExportDialog
          requestId={request.requestId}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface ExportDialogProps {
  readonly requestId: string;
  readonly onClose: () => void;
}

function ExportDialog({ requestId, onClose }: ExportDialogProps): ReactNode {
  const { t } = useTranslation('privacy');
  const open = useExportPerson(requestId);
  const [copy, setCopy] = useState<PersonExport | null>(null);
  if (copy !== null) return <SavedExport copy={copy} onClose={onClose} />;
  return (
    <Modal
      open
      title={t('request.export')}
      okText={t('request.export')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: open.isPending }}
      onOk={() => {
        open.mutate(undefined, { onSuccess: setCopy });
      }}
      onCancel={onClose}
    >
      <p>{t('request.exportNote')}</p>
      {open.error !== null && <ProblemAlert error={open.error} />}
    </Modal>
  );
}
