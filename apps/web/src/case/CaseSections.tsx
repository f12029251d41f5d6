import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type CasePage, type Session } from '@app/contracts';
import { DeadlinesSection } from './DeadlinesSection';
import { DecisionsSection } from './DecisionsSection';
import { FlowSection } from './FlowSection';
import { ForecastSection } from './ForecastSection';
import { OtherActions } from './OtherActions';
import { CaseSightSection } from '../rights/CaseSightSection';
import { ReporterSection } from '../reporter/ReporterSection';
import { DocumentsSection, MeasuresSection, SubjectSection } from './RecordSections';
import { Timeline } from './Timeline';
import { WorkSection } from './WorkSection';

interface CaseSectionsProps {
  readonly page: CasePage;
  readonly session: Session;
  readonly taskId: string | null;
  readonly onWhy: (recordId: string) => void;
}

const MAIN = ['work', 'flow', 'timeline', 'decisions'] as const;
const SIDE = ['deadlines', 'forecast', 'subject', 'reporter', 'documents', 'measures', 'sight'] as const;
type Section = (typeof MAIN)[number] | (typeof SIDE)[number];

/** Sections of the case page: work on the left, what is known on the right; one below the other on a narrow screen. */
export function CaseSections({ page, session, taskId, onWhy }: CaseSectionsProps): ReactNode {
  const { t } = useTranslation('case');
  const contents: Readonly<Record<Section, ReactNode>> = {
    work: <WorkSection page={page} session={session} taskId={taskId} onWhy={onWhy} />,
    flow: <FlowSection page={page} />,
    timeline: <Timeline page={page} onWhy={onWhy} />,
    decisions: <DecisionsSection page={page} onWhy={onWhy} />,
    deadlines: <DeadlinesSection page={page} onWhy={onWhy} />,
    forecast: <ForecastSection caseFileId={page.caseFileId} />,
    subject: <SubjectSection page={page} />,
    reporter: <ReporterSection page={page} />,
    documents: <DocumentsSection page={page} />,
    measures: <MeasuresSection page={page} />,
    sight: <CaseSightSection caseFileId={page.caseFileId} />,
  };
  const side = SIDE.filter((name) => name !== 'sight' || hasDuty(session.role, 'direct-officers'));
  const section = (name: Section): ReactNode => (
    <section key={name} id={name} className="case-section" aria-labelledby={`${name}-title`}>
      <div className="case-section-head">
        <h2 id={`${name}-title`} tabIndex={-1}>
          {t(`sections.${name}`)}
        </h2>
        {name === 'work' && <OtherActions page={page} />}
      </div>
      {contents[name]}
    </section>
  );
  return (
    <>
      <nav className="case-anchors" aria-label={t('sections.label')}>
        {[...MAIN, ...side].map((name) => (
          <a key={name} href={`#${name}`}>
            {t(`sections.${name}`)}
          </a>
        ))}
      </nav>
      <div className="case-columns">
        <div className="case-main">{MAIN.map(section)}</div>
        <aside className="case-side">{side.map(section)}</aside>
      </div>
    </>
  );
}
