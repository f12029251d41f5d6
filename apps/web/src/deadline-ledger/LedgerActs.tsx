import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '@app/contracts';
import type { PersonalAmendment } from '@app/domain';
import { useWords } from '../components/use-words';
import { ActForm } from './ActForm';
import './deadline-ledger.css';

interface LedgerActsProps {
  readonly caseFileId: string;
  readonly deadline: DeadlineView;
}

/** What the signed-in person may do about a running clock, and whose it is when nothing. */
export function LedgerActs({ caseFileId, deadline }: LedgerActsProps): ReactNode {
  const { t } = useTranslation('deadline-ledger');
  const { department } = useWords();
  const [chosen, setChosen] = useState<PersonalAmendment | null>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen !== null) section.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { acts, status, departmentCode } = deadline;
  if (status !== 'running') return null;
  if (acts.length === 0) return <p className="quiet">{t('othersAct', { department: department(departmentCode) })}</p>;
  const act = chosen !== null && acts.includes(chosen) ? chosen : null;
  return (
    <section ref={section} tabIndex={-1} className="ledger-acts" aria-label={t('acts')}>
      <div className="ledger-act-choice" role="group" aria-label={t('acts')}>
        {acts.map((one) => (
          <Button
            key={one}
            type={one === act ? 'primary' : 'default'}
            ghost={one === act}
            aria-pressed={one === act}
            onClick={() => {
              setChosen(one === act ? null : one);
            }}
          >
            {t(`act.${one}`)}
          </Button>
        ))}
      </div>
      {act !== null && (
        <ActForm
          key={act}
          caseFileId={caseFileId}
          deadline={deadline}
          act={act}
          onDone={() => {
            setChosen(null);
            section.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </section>
  );
}
