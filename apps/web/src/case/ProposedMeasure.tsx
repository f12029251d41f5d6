import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, ProceedingView } from '@app/contracts';
import { ProposalReasons } from '../steps/ProposalCard';
import '../steps/steps.css';
import { useWords } from '../components/use-words';
import { proposalOfMeasure } from './measure-proposal';

interface ProposedMeasureProps {
  readonly page: CasePage;
  readonly proceeding: ProceedingView;
  readonly onWhy: (recordId: string) => void;
}

/** Which measure the rules put before the department, for how long, on which base, and why. */
export function ProposedMeasure({ page, proceeding, onWhy }: ProposedMeasureProps): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const { word } = useWords();
  const { code, nature, termMonths, base, recordId } = proposalOfMeasure(page, proceeding);
  return (
    <section className="proposal" aria-label={t('measures.proposed')}>
      <div className="proposal-head">
        <SafetyCertificateOutlined aria-hidden="true" />
        <span>
          {t('measures.proposed')}：{word('measure', code)}
        </span>
        <Tag color={nature === 'reward' ? 'green' : 'volcano'}>{t(`measures.${nature}`)}</Tag>
      </div>
      <dl className="proposal-slots">
        <div>
          <dt>{t('measures.termLabel')}</dt>
          <dd>{termMonths === null ? t('measures.open') : t('measures.months', { count: termMonths })}</dd>
        </div>
        <div>
          <dt>{t('measures.base')}</dt>
          <dd>《{base}》</dd>
        </div>
      </dl>
      {recordId !== null && (
        <>
          <ProposalReasons caseFileId={page.caseFileId} recordId={recordId} />
          <Button
            type="link"
            size="small"
            onClick={() => {
              onWhy(recordId);
            }}
          >
            {t('steps:proposal.why')}
          </Button>
        </>
      )}
    </section>
  );
}
