import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import type { PackItem, Part } from '../rule-file/pack-items';

interface ItemListProps {
  readonly items: readonly PackItem[];
  readonly part: Part;
  /** Path of the file that is open. */
  readonly current: string | undefined;
  readonly draftId: string;
}

/** Rules, figures, tables or files as they are found. */
export function ItemList({ items, part, current, draftId }: ItemListProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  if (items.length === 0) return <p className="quiet">{t('nothingFound')}</p>;
  return (
    <ul className="plain-list rule-items" aria-label={t(`part.${part}`)}>
      {items.map(({ file, id, title }) => (
        <li key={file.path}>
          <Link
            to="/rule-drafts/$draftId"
            params={{ draftId }}
            search={{ tab: 'edit', part, file: file.path }}
            aria-current={file.path === current ? 'true' : undefined}
          >
            <strong>{part === 'files' ? file.path : inLanguage(title)}</strong>
            {part !== 'files' && <span className="quiet">{id}</span>}
          </Link>
          {file.baseText !== undefined && <Tag color="gold">{t('changed')}</Tag>}
        </li>
      ))}
    </ul>
  );
}
