import { FireOutlined, LockOutlined, TeamOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { nearestDeadline } from './case-work';
import { DeadlineLamp } from '../deadline/DeadlineLamp';
import { useWords } from '../components/use-words';

/** Head of the case page: which case, about whom, how far, who leads, what falls due next. */
export function CaseHead({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const { department, day } = useWords();
  return (
    <header className="case-head">
      <div className="case-head-main">
        <p className="case-number">
          {page.caseNumber} · {t('openedOn', { day: day(page.openedOn) })}
        </p>
        <h1>{page.enterprise?.name ?? t('unknownEnterprise')}</h1>
        <CaseMarks page={page} />
      </div>
      <dl className="case-head-facts">
        <div>
          <dt>{t('lead')}</dt>
          <dd>{page.leadDepartment === null ? t('noLead') : department(page.leadDepartment)}</dd>
        </div>
        <div>
          <dt>
            <TeamOutlined aria-hidden="true" /> {t('joiners')}
          </dt>
          <dd>{page.joiners.map(department).join('、') || t('none')}</dd>
        </div>
        <div>
          <dt>{t('nearest')}</dt>
          <dd>
            <NearestDeadline page={page} />
          </dd>
        </div>
      </dl>
    </header>
  );
}

function CaseMarks({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const { word } = useWords();
  const { subject } = page;
  return (
    <div className="case-marks">
      <Tag color="blue">{word('stage', page.stage)}</Tag>
      {subject?.urgent === true && (
        <Tag color="red" icon={<FireOutlined />}>
          {t('urgent')}
        </Tag>
      )}
      {subject?.confidential === true && (
        <Tag color="purple" icon={<LockOutlined />}>
          {t('confidential')}
        </Tag>
      )}
      {subject?.isDemo === true && <Tag>{t('demo')}</Tag>}
      {subject?.violationCodes.map((code) => (
        <Tag key={code}>{word('violation', code)}</Tag>
      ))}
    </div>
  );
}

function NearestDeadline({ page }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const { word, due } = useWords();
  const nearest = nearestDeadline(page);
  if (nearest === null) return t('none');
  return (
    <>
      <DeadlineLamp
        of={{ caseFileId: page.caseFileId, deadlineId: nearest.deadlineId }}
        lamp={nearest.lamp}
        dueOn={nearest.dueOn}
        status={nearest.status}
        standstill={nearest.standstill}
        provisional={nearest.provisional}
      />
      <span className="case-minor">
        {word('clock', nearest.clock)}
        {nearest.dueOn !== null && ` · ${due(nearest)}`}
      </span>
    </>
  );
}
