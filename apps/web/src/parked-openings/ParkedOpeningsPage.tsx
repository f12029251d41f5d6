import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkedOpening, ParkedOpeningAct } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useOpeningTitle } from './opening-title';
import { ParkedOpeningRow } from './ParkedOpeningRow';
import { useParkedOpenings } from './parked-opening-queries';

/** Complaints whose case could not be opened: the administrator tries again, or gives up with a reason. */
export function ParkedOpeningsPage(): ReactNode {
  const { t } = useTranslation('parked-openings');
  const { data, error, refetch } = useParkedOpenings();
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && (
        <>
          <Openings items={data.items} />
          <Acts acts={data.acts} />
        </>
      )}
    </>
  );
}

function Openings({ items }: { readonly items: readonly ParkedOpening[] }): ReactNode {
  const { t } = useTranslation('parked-openings');
  if (items.length === 0) return <Empty className="panel" description={t('empty')} />;
  return (
    <ul className="task-list" aria-label={t('title')}>
      {items.map((opening) => (
        <ParkedOpeningRow key={opening.commandId} opening={opening} />
      ))}
    </ul>
  );
}

function Acts({ acts }: { readonly acts: readonly ParkedOpeningAct[] }): ReactNode {
  const { t } = useTranslation('parked-openings');
  const { time } = useWords();
  const title = useOpeningTitle();
  return (
    <section className="panel parked-acts">
      <h2>{t('acts')}</h2>
      {acts.length === 0 && <p className="quiet">{t('noActs')}</p>}
      <ol>
        {acts.map((one) => (
          <li key={`${one.commandId}${one.at}`}>
            <strong>{t(`act.${one.act}`)}</strong> {title(one)}
            <span className="quiet">
              {' '}
              · {one.by.displayName} · {time(one.at)}
            </span>
            {one.reason !== null && <p>{one.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
