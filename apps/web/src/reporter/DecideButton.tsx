import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { useDecideBreakGlass } from './reporter-queries';

interface DecideButtonProps {
  readonly breakGlassId: string;
  readonly verdict: 'approve' | 'refuse';
}

/** Lets an exception pass or refuses it, after the own password was given again. */
export function DecideButton({ breakGlassId, verdict }: DecideButtonProps): ReactNode {
  const { t } = useTranslation('reporter');
  const decide = useDecideBreakGlass(breakGlassId);
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const end = (): void => {
    setOpen(false);
    setPassword('');
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
        okButtonProps={{ disabled: password === '', loading: decide.isPending }}
        onOk={() => {
          decide.mutate({ approved: verdict === 'approve', password }, { onSuccess: end });
        }}
        onCancel={end}
      >
        <p>{t(`breakGlass.${verdict}Note`)}</p>
        {decide.error !== null && <ProblemAlert error={decide.error} />}
        <Input.Password
          autoComplete="current-password"
          aria-label={t('password')}
          placeholder={t('password')}
          value={password}
          onChange={({ target }) => {
            setPassword(target.value);
          }}
        />
      </Modal>
    </>
  );
}
