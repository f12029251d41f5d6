import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '@app/contracts';
import { ConfirmButton } from '../components/ConfirmButton';
import { useWords } from '../components/use-words';
import { useSessionEnd } from './own-session-queries';

/** One session: by which browser, since when, from where, when it was last used, and the way to end it. */
export function SessionRow({ session }: { readonly session: OwnSession }): ReactNode {
  const { t } = useTranslation('account');
  const { time } = useWords();
  const { browser, system, begunAt, lastSeenAt, endsAt, address, isThis } = session;
  return (
    <li className="task-row">
      <div>
        <h3>
          {t('device', { browser: t(`browser.${browser}`), system: t(`system.${system}`) })}{' '}
          {isThis && <Tag color="blue">{t('this')}</Tag>}
        </h3>
        <p>{address === null ? t('addressUnknown') : t('from', { address })}</p>
      </div>
      <div className="quiet">
        <p>{t('begun', { time: time(begunAt) })}</p>
        <p>{t('ends', { time: time(endsAt) })}</p>
      </div>
      <div>{t('seen', { time: time(lastSeenAt) })}</div>
      {!isThis && <EndButton sessionId={session.sessionId} />}
    </li>
  );
}

function EndButton({ sessionId }: { readonly sessionId: string }): ReactNode {
  const { t } = useTranslation('account');
  const { mutateAsync: end } = useSessionEnd();
  return <ConfirmButton label={t('end')} question={t('endSure')} done={t('ended')} act={async () => end(sessionId)} />;
}
