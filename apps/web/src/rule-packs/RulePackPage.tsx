import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader';
import { useWords } from '../components/use-words';
import { RuleList } from './RuleList';
import { useActivations } from './rule-pack-queries';

/** One rule pack as it was or is in force; decisions of cases lead here, to the rule that decided. */
export function RulePackPage(): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { hash = '' }: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { rule }: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { time } = useWords();
  const { data } = useActivations();
  const known = data?.items.find((one) => one.hash === hash);
  const since =
    known === undefined ? '' : `${t(`state.${known.state}`)} · ${t('since', { time: time(known.inForceFrom) })}`;
  return (
    <>
      <PageHeader title={t('version', { hash: hash.slice(0, 12) })} note={since} />
      <RuleList hash={hash} sought={typeof rule === 'string' ? rule : ''} />
    </>
  );
}
