import { App, Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkedOpening } from '@app/contracts';
import { useProblemText } from '../components/problem-words';
import { useWords } from '../components/use-words';
import { GiveUpDialog } from './GiveUpDialog';
import { useOpeningTitle } from './opening-title';
import { useRetry } from './parked-opening-queries';

/** One opening that was set aside: which, since when, why, and what may be done. */
export function ParkedOpeningRow({ opening }: { readonly opening: ParkedOpening }): ReactNode {
  const { t } = useTranslation('parked-openings');
  const { department, word, time } = useWords();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const retry = useRetry();
  const title = useOpeningTitle();
  const [isGivingUp, setGivingUp] = useState(false);
  const { commandId, kind, departmentCode, acceptedAt, parkedAt, attempts, reason } = opening;
  const tryAgain = (): void => {
    retry.mutate(commandId, {
      onSuccess: ({ state }) => void message[state === 'parked' ? 'warning' : 'success'](t(`retried.${state}`)),
      onError: (error) => void message.error(problemText(error)),
    });
  };
  return (
    <li className="task-row parked-row">
      <div>
        <h3>{title(opening)}</h3>
        <p>
          {[
            ...(kind === null ? [] : [word('complaintKind', kind)]),
            ...(departmentCode === null ? [] : [department(departmentCode)]),
          ].join(' · ')}
        </p>
      </div>
      <div>{t([`why.${reason}`, 'why.other'], { code: reason })}</div>
      <div className="quiet">
        <p>{t('accepted', { time: time(acceptedAt) })}</p>
        {parkedAt !== null && <p>{t('parked', { time: time(parkedAt) })}</p>}
        <p>{t('attempts', { count: attempts })}</p>
      </div>
      <Space wrap>
        <Button size="small" loading={retry.isPending} onClick={tryAgain}>
          {t('retry')}
        </Button>
        <Button
          size="small"
          danger
          onClick={() => {
            setGivingUp(true);
          }}
        >
          {t('giveUp')}
        </Button>
      </Space>
      <GiveUpDialog
        opening={opening}
        isOpen={isGivingUp}
        onClose={() => {
          setGivingUp(false);
        }}
      />
    </li>
  );
}
