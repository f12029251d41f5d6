import { useParams, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useSession } from '../session/session-queries';
import { useCasePage } from './case-queries';
import { CaseHead } from './CaseHead';
import { CaseLinks } from './CaseLinks';
import { CaseSections } from './CaseSections';
import { ProblemAlert } from '../components/ProblemAlert';
import { WhyDrawer } from './WhyDrawer';
import './case.css';

/** The case on one page: where it stands, what waits, what happened and why. */
export function CasePage(): ReactNode {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const caseFileId = params['caseFileId'] ?? '';
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const query = useCasePage(caseFileId);
  const session = useSession();
  const [recordId, setRecordId] = useState<string | null>(null);
  const anchor = typeof search['tab'] === 'string' ? search['tab'] : null;
  const isLoaded = query.data !== undefined;
  useEffect(() => {
    if (anchor !== null && isLoaded) document.getElementById(anchor)?.scrollIntoView();
  }, [anchor, isLoaded]);
  if (query.error !== null && query.data === undefined) return <ProblemAlert error={query.error} />;
  if (query.data === undefined || session === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className="case">
      <CaseHead page={query.data} />
      <CaseLinks page={query.data} />
      <CaseSections
        page={query.data}
        session={session}
        taskId={typeof search['task'] === 'string' ? search['task'] : null}
        onWhy={setRecordId}
      />
      <WhyDrawer
        caseFileId={caseFileId}
        recordId={recordId}
        onClose={() => {
          setRecordId(null);
        }}
      />
    </div>
  );
}
