import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { useDecideBreakGlass } from './reporter-queries';

interface DecideButtonProps {
  readonly breakGlassId: string;
  readonly verdict: 'approve' | 'refuse';
}

/** Lets an exception pass or refuses it, after being asked once more. */
export function DecideButton({ breakGlassId, verdict }: DecideButtonProps): ReactNode {
  const { t } = useTranslation('reporter');
  const decide = useDecideBreakGlass(breakGlassId);
  const [isOpen, setOpen] = useState(false);
  const end = (): void => {
    setOpen(false);
    decide.reset();
  };
  return (
    <>
      <Button
        danger={verdict === 'approve'}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(`breakGlass.${verdict}`)}
      </Button>
      <Modal
        open={isOpen}
        title={t(`breakGlass.${verdict}`)}
        okText={t(`breakGlass.${verdict}`)}
        cancelText={t('cancel')}
        okButtonProps={{ loading: decide.isPending }}
        onOk={() => {
          decide.mutate(verdict === 'approve', { onSuccess: end });
        }}
        onCancel={end}
      >
        <p>{t(`breakGlass.${verdict}Note`)}</p>
        {decide.error !== null && <ProblemAlert error={decide.error} />}
      </Modal>
    </>
  );
}
