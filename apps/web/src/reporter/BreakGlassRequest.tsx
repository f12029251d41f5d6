import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReporterView } from '@app/contracts';
import { BreakGlassDialog } from './BreakGlassDialog';

interface BreakGlassRequestProps {
  readonly complaintId: string;
  readonly view: ReporterView;
}

/** Asks a second person to let an exception from the secrecy pass. */
export function BreakGlassRequest({ complaintId, view }: BreakGlassRequestProps): ReactNode {
  const { t } = useTranslation('reporter');
  const [isOpen, setOpen] = useState(false);
  const waits = view.breakGlass?.status === 'requested';
  return (
    <>
      {view.breakGlass !== null && (
        <Alert
          type={view.breakGlass.status === 'ended' ? 'error' : 'info'}
          showIcon
          title={t(`breakGlass.asked.${view.breakGlass.status}`)}
        />
      )}
      {!waits && (
        <Button
          danger
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('breakGlass.ask')}
        </Button>
      )}
      <BreakGlassDialog
        complaintId={complaintId}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
      />
    </>
  );
}
