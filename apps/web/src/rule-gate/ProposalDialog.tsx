import { Alert, App, Empty, Modal, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExampleProposals } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useDraftFiles, useDraftStep } from '../rule-draft/draft-queries';
import { keptExamplesPath, withExample } from './kept-example';
import { ProposalCard } from './ProposalCard';
import { useProposals, type ProposalSubject } from './gate-queries';

type Proposal = ExampleProposals['items'][number];

interface ProposalDialogProps extends ProposalSubject {
  readonly title: { readonly zh: string; readonly en: string };
  readonly onClose: () => void;
}

/** Examples made from a rule: a person reads facts and outcome, and keeps those whose outcome is right. */
export function ProposalDialog({ onClose, title, ...subject }: ProposalDialogProps): ReactNode {
  const { t } = useTranslation('rule-gate');
  const { inLanguage } = useWords();
  return (
    <Modal
      open
      width={720}
      title={`${t('propose')} · ${inLanguage(title)}`}
      cancelText={t('close')}
      okButtonProps={{ style: { display: 'none' } }}
      onCancel={onClose}
    >
      <Alert type="info" showIcon title={t('proposeNote')} />
      <Proposals {...subject} />
    </Modal>
  );
}

function Proposals(subject: ProposalSubject): ReactNode {
  const { t } = useTranslation('rule-gate');
  const { data, error, refetch } = useProposals(subject);
  const keeping = useKeepExample(subject);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const isCurrent = data.revision === subject.draft.revision;
  return (
    <>
      {keeping.error !== null && <ProblemAlert error={keeping.error} />}
      {data.items.length === 0 && <Empty description={t('noProposals')} />}
      <ul className="plain-list" aria-label={t('proposals')}>
        {data.items.map((item) => (
          <ProposalCard
            key={JSON.stringify(item.example)}
            proposal={item}
            isPending={keeping.isPending || !isCurrent}
            onKeep={keeping.onKeep}
          />
        ))}
      </ul>
    </>
  );
}

interface Keeping {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onKeep: (proposal: Proposal, name: string) => void;
}

/** Writes a confirmed example into the file of examples that people have confirmed. */
function useKeepExample({ draft, decision }: ProposalSubject): Keeping {
  const { t } = useTranslation('rule-gate');
  const { message } = App.useApp();
  const { data } = useDraftFiles(draft);
  const saving = useDraftStep(draft.draftId);
  const path = keptExamplesPath(decision);
  const file = data?.files.find((one) => one.path === path);
  return {
    isPending: saving.isPending || data?.revision !== draft.revision,
    error: saving.error,
    onKeep: ({ example }, name) => {
      const text = withExample(file, example, name);
      saving.mutate(
        { step: 'save', body: { revision: draft.revision, path, text } },
        { onSuccess: () => void message.success(t('kept')) },
      );
    },
  };
}
