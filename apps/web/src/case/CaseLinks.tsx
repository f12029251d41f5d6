import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseLink, CasePage } from '@app/contracts';

/** Id of the ways to other cases. */
export const CASE_LINKS = 'case-links';

/** Cases that this one was merged with or split from, with the way there. */
export function CaseLinks({ page: { links } }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  if (links.length === 0) return null;
  return (
    <div id={CASE_LINKS} tabIndex={-1} className="case-links">
      <Alert
        type={links.some(({ relation }) => relation === 'merged-into') ? 'warning' : 'info'}
        showIcon
        title={t('links.title')}
        description={
          <ul>
            {links.map((link) => (
              <li key={`${link.relation}${link.caseFileId}`}>
                {t(`links.${link.relation}`)} <Target link={link} />
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}

function Target({ link: { caseFileId, caseNumber, isSeen } }: { readonly link: CaseLink }): ReactNode {
  const { t } = useTranslation('case');
  if (caseNumber === null) return t('links.opening');
  if (!isSeen) return `${caseNumber}（${t('links.unseen')}）`;
  return (
    <Link to="/cases/$caseFileId" params={{ caseFileId }}>
      {caseNumber}
    </Link>
  );
}
