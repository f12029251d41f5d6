import { Link, useLocation } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseLink, CasePage } from '@app/contracts';

/** Id of the ways to other cases; an address that ends in it leads there. */
export const CASE_LINKS = 'case-links';

/** Cases that this one was merged with or split from, with the way there. */
export function CaseLinks({ page: { links } }: { readonly page: CasePage }): ReactNode {
  const { t } = useTranslation('case');
  const element = useFocusByAddress(links.length);
  if (links.length === 0) return null;
  return (
    <div ref={element} id={CASE_LINKS} tabIndex={-1} className="case-links">
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

/** Whoever has just linked two cases is led here, but only once the page knows the link: it may come later than the address. */
function useFocusByAddress(linkCount: number): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const isMeant = useLocation({ select: ({ hash }) => hash === CASE_LINKS });
  useEffect(() => {
    if (!isMeant) return;
    element.current?.scrollIntoView({ block: 'center' });
    element.current?.focus({ preventScroll: true });
  }, [isMeant, linkCount]);
  return element;
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
