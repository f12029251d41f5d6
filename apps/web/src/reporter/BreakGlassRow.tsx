import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BreakGlassView } from '@app/contracts';
import { BREAK_GLASS_APPROVER, BREAK_GLASS_REVIEWER } from '@app/domain';
import { ReasonButton } from '../components/ReasonButton';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { DecideButton } from './DecideButton';
import { useReviewBreakGlass } from './reporter-queries';

const COLOURS = { requested: 'gold', refused: 'default', open: 'red', ended: 'red', reviewed: 'green' } as const;

/** One exception: who asked why, who let it pass, how often it was used; red until somebody has reviewed it. */
export function BreakGlassRow({ grant }: { readonly grant: BreakGlassView }): ReactNode {
  const { t } = useTranslation('reporter');
  const { department, time } = useWords();
  const isRed = grant.status === 'open' || grant.status === 'ended';
  return (
    <li className={isRed ? 'task-row look-red' : 'task-row'}>
      <div>
        <h3>
          {grant.receiptNumber} <Tag color={COLOURS[grant.status]}>{t(`breakGlass.status.${grant.status}`)}</Tag>
        </h3>
        <p>
          {t('breakGlass.by', { name: grant.requestedBy.displayName, time: time(grant.requestedAt) })} ·{' '}
          {department(grant.requestedBy.departmentCode)}
        </p>
      </div>
      <div>
        {t(`breakGlass.reasons.${grant.reason}`)}
        <p className="quiet">{grant.note}</p>
      </div>
      <div className="quiet">
        {grant.decidedBy !== null && (
          <p>{t('breakGlass.decided', { name: grant.decidedBy.displayName, time: time(grant.decidedAt) })}</p>
        )}
        {grant.expiresAt !== null && (
          <p>{t('breakGlass.until', { time: time(grant.expiresAt), count: grant.looks })}</p>
        )}
        {grant.reviewedBy !== null && (
          <p>{t('breakGlass.reviewed', { name: grant.reviewedBy.displayName, note: grant.reviewNote })}</p>
        )}
      </div>
      <Acts grant={grant} />
    </li>
  );
}

function Acts({ grant }: { readonly grant: BreakGlassView }): ReactNode {
  const role = useSession()?.role;
  if (role === BREAK_GLASS_APPROVER && grant.status === 'requested')
    return (
      <div className="page-actions">
        <DecideButton breakGlassId={grant.breakGlassId} verdict="approve" />
        <DecideButton breakGlassId={grant.breakGlassId} verdict="refuse" />
      </div>
    );
  return role === BREAK_GLASS_REVIEWER && grant.status === 'ended' ? <Review grant={grant} /> : null;
}

function Review({ grant }: { readonly grant: BreakGlassView }): ReactNode {
  const { t } = useTranslation('reporter');
  const review = useReviewBreakGlass(grant.breakGlassId);
  return (
    <ReasonButton
      label={t('breakGlass.review')}
      note={t('breakGlass.reviewNote', { count: grant.looks })}
      reasonLabel={t('breakGlass.finding')}
      isPending={review.isPending}
      error={review.error}
      onSend={(note, done) => {
        review.mutate(note, { onSuccess: done });
      }}
    />
  );
}
