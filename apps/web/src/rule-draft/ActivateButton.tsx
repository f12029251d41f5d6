import { Button, Modal, Radio } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '@app/domain';
import { DayInput } from '../components/DayInput';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSession } from '../session/session-queries';
import type { StepProps } from './step-props';

/** Puts an approved draft into force: from a day on, or at once. */
export function ActivateButton({ draft: { revision }, isPending, error, onTake }: StepProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const today = useSession()?.today ?? '';
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [how, setHow] = useState<'day' | 'now'>('day');
  const [day, setDay] = useState('');
  const close = (): void => {
    setOpen(false);
  };
  const on = how === 'now' ? null : plainDate(day);
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('step.activate')}
      </Button>
      <Modal
        open={isOpen}
        title={t('step.activate')}
        okText={t(how === 'now' ? 'activateNow' : 'schedule')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: how === 'day' && on === null, loading: isPending }}
        onOk={() => {
          onTake({ step: 'activate', revision, on }, close);
        }}
        onCancel={close}
      >
        <p>{t('note.activate')}</p>
        {error !== null && <ProblemAlert error={error} />}
        <Radio.Group
          aria-label={t('when')}
          value={how}
          options={(['day', 'now'] as const).map((value) => ({ value, label: t(`how.${value}`) }))}
          onChange={({ target }) => {
            setHow(target.value === 'now' ? 'now' : 'day');
          }}
        />
        {how === 'day' && (
          <div className="draft-day">
            <label htmlFor={id}>{t('firstDay')}</label>
            <DayInput id={id} min={today} value={day} onChange={setDay} />
          </div>
        )}
      </Modal>
    </>
  );
}
