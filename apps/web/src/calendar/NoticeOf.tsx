import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarYearView } from '@app/contracts';
import { useWords } from '../components/use-words';

interface NoticeOfProps extends Pick<CalendarYearView, 'scope' | 'year' | 'source'> {
  readonly notice: string;
}

/** A holiday notice: for whom, title, number, day, and a link to where it stands. */
export function NoticeOf({ scope, year, notice, source }: NoticeOfProps): ReactNode {
  const { t } = useTranslation('calendar');
  const { day } = useWords();
  const scopeWord = useScopeWord();
  const addresses = notice.split(' ').filter(isAddress);
  const title = addresses.length > 0 ? t('yearNotice', { year }) : notice;
  const links = source.url === null ? addresses : [source.url];
  return (
    <span className="notice-of">
      {scope !== 'national' && <b>{scopeWord(scope)}</b>}
      {links.length === 0 && <span>{title}</span>}
      {links.map((url, index) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          {index === 0 ? title : t('alsoAt', { title, number: index + 1 })}
        </a>
      ))}
      {source.number !== null && <span>{source.number}</span>}
      {source.issuedOn !== null && <span>{t('issued', { day: day(source.issuedOn) })}</span>}
    </span>
  );
}

/** Says for whom days are: everybody, the region, or a department by its name. */
export function useScopeWord(): (scope: string) => string {
  const { t } = useTranslation('calendar');
  const { department } = useWords();
  return (scope) => {
    const [kind, code] = scope.split(':');
    return code === undefined ? t(`scope.${kind ?? ''}`, { defaultValue: scope }) : department(code);
  };
}

function isAddress(text: string): boolean {
  return text.startsWith('https://') || text.startsWith('http://');
}
