import { Skeleton } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { flowNodes } from './flow-layout';
import { useWords } from '../components/use-words';

const FlowGraph = lazy(async () => ({ default: (await import('./FlowGraph')).FlowGraph }));

/** Where the case stands: its procedures as a graph and, the same, as a list. */
export function FlowSection({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const nodes = flowNodes(page.proceedings);
  return (
    <>
      <Suspense fallback={<Skeleton active />}>
        <FlowGraph nodes={nodes} />
      </Suspense>
      <details className="case-fold" open={nodes.length <= 3}>
        <summary>{t('flow.asList')}</summary>
        <ol className="flow-list">
          {nodes.map(({ proceeding, depth }) => (
            <li key={proceeding.proceedingId} style={{ marginInlineStart: depth * 20 }}>
              <FlowLine proceeding={proceeding} />
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function FlowLine({ proceeding }: { readonly proceeding: CasePage['proceedings'][number] }): ReactNode {
  const { t } = useTranslation('case');
  const { word, statusWord, department, day } = useWords();
  const { kind, status, ended, departmentCode, openedOn } = proceeding;
  return (
    <>
      <strong>{word('kind', kind)}</strong> <span>{department(departmentCode)}</span>{' '}
      <span className={ended ? 'case-minor' : 'flow-present'}>
        {statusWord(kind, status)}
        {ended ? '' : ` · ${t('flow.here')}`}
      </span>{' '}
      <span className="case-minor">{t('since', { day: day(openedOn) })}</span>
    </>
  );
}
