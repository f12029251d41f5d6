import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type PersonRequestView } from '@app/contracts';
import { ReasonButton } from '../components/ReasonButton';
import { useSession } from '../session/session-queries';
import { CorrectionButton } from './CorrectionButton';
import { ExportButton } from './ExportButton';
import { useDecideRequest } from './privacy-queries';
import { RefusalButton } from './RefusalButton';

/** What may be done with a request next; the server checks it again. */
export function RequestActs({ request }: { readonly request: PersonRequestView }): ReactNode {
  const session = useSession();
  const { status, kind, recordedBy } = request;
  if (status === 'recorded') {
    const mayDecide = hasDuty(session?.role, 'direct-officers') && recordedBy.accountId !== session?.accountId;
    return mayDecide ? <Decision request={request} /> : null;
  }
  if (status !== 'granted') return null;
  return kind === 'access' ? <ExportButton request={request} /> : <CorrectionButton requestId={request.requestId} />;
}

function Decision({ request }: { readonly request: PersonRequestView }): ReactNode {
  const { t } = useTranslation('privacy');
  const decide = useDecideRequest(request.requestId);
  return (
    <div className="page-actions">
      <ReasonButton
        label={t('request.grant')}
        note={t(request.kind === 'erasure' ? 'request.grantErasureNote' : 'request.grantNote')}
        reasonLabel={t('request.opinion')}
        isPending={decide.isPending}
        error={decide.error}
        onSend={(note, done) => {
          decide.mutate({ granted: true, basis: null, note }, { onSuccess: done });
        }}
      />
      <RefusalButton requestId={request.requestId} />
    </div>
  );
}
