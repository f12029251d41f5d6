import { Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarYearView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useCalendarVersions } from './calendar-queries';
import { NoticeOf, useScopeWord } from './NoticeOf';

interface VersionListProps {
  readonly year: number;
  readonly scopes: readonly string[];
}

/** Every version of a year that was ever imported: when, by whom, from which notice. */
export function VersionList({ year, scopes }: VersionListProps): ReactNode {
  const { t } = useTranslation('calendar');
  return (
    <section className="panel" aria-label={t('versions')}>
      <h2>{t('versions')}</h2>
      {scopes.map((scope) => (
        <VersionsOf key={scope} scope={scope} year={year} />
      ))}
    </section>
  );
}

function VersionsOf({ scope, year }: { readonly scope: string; readonly year: number }): ReactNode {
  const { t } = useTranslation('calendar');
  const scopeWord = useScopeWord();
  const { data, error, refetch } = useCalendarVersions(scope, year);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 1 }} />;
  if (data.items.length === 0) return <p className="quiet">{t('noVersion', { scope: scopeWord(scope), year })}</p>;
  return (
    <ol className="version-list" aria-label={t('versionsOf', { scope: scopeWord(scope) })}>
      {data.items.map((version, index) => (
        <VersionRow key={version.importedAt} version={version} isCurrent={index === 0} />
      ))}
    </ol>
  );
}

function VersionRow({
  version,
  isCurrent,
}: {
  readonly version: CalendarYearView;
  readonly isCurrent: boolean;
}): ReactNode {
  const { t } = useTranslation('calendar');
  const { time } = useWords();
  const scopeWord = useScopeWord();
  const off = version.days.filter(({ kind }) => kind === 'off').length;
  return (
    <li>
      <p>
        <strong>{scopeWord(version.scope)}</strong>{' '}
        {isCurrent ? <Tag color="green">{t('current')}</Tag> : <Tag>{t('superseded')}</Tag>}
        <span className="quiet">
          {t('imported', { time: time(version.importedAt), name: version.importedBy ?? t('bySetUp') })} ·{' '}
          {t('counts', { off, worked: version.days.length - off })} · <code>{version.version}</code>
        </span>
      </p>
      <NoticeOf {...version} notice={version.notice ?? ''} />
    </li>
  );
}
