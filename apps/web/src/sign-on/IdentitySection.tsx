import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnIdentities, OwnIdentity } from '@app/contracts';
import { ConfirmButton } from '../components/ConfirmButton';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useIdentityEnd, useIdentityLink, useOwnIdentities } from './identity-queries';

/** The own identity at the provider of single sign-on: linked here, and the link ended. Nothing where there is no provider. */
export function IdentitySection(): ReactNode {
  const { t } = useTranslation('sign-on');
  const { data } = useOwnIdentities();
  if (data === undefined) return null; // most deployments have none: no place is held for it
  const { provider, items } = data;
  if (provider === null && items.length === 0) return null;
  const name = provider?.label ?? t('title');
  return (
    <section aria-label={name}>
      <h2 className="account-title">{name}</h2>
      <Identities identities={data} />
    </section>
  );
}

function Identities({ identities: { provider, items } }: { readonly identities: OwnIdentities }): ReactNode {
  const { t } = useTranslation('sign-on');
  const isLinked = items.some(({ issuer }) => issuer === provider?.issuer);
  return (
    <>
      <p className="quiet">{t(isLinked ? 'linkedNote' : 'note')}</p>
      {items.length > 0 && (
        <ul className="task-list">
          {items.map((identity) => (
            <IdentityRow key={identity.identityId} identity={identity} isInUse={identity.issuer === provider?.issuer} />
          ))}
        </ul>
      )}
      {provider !== null && !isLinked && <LinkButton provider={provider.label} />}
    </>
  );
}

interface IdentityRowProps {
  readonly identity: OwnIdentity;
  readonly isInUse: boolean;
}

function IdentityRow({ identity: { identityId, issuer, linkedAt, lastUsedAt }, isInUse }: IdentityRowProps): ReactNode {
  const { t } = useTranslation('sign-on');
  const { time } = useWords();
  return (
    <li className="task-row">
      <div>
        <h3>
          {new URL(issuer).host} {!isInUse && <Tag>{t('notInUse')}</Tag>}
        </h3>
        <p>{t('linkedAt', { time: time(linkedAt) })}</p>
      </div>
      <div className="quiet">{lastUsedAt === null ? t('neverUsed') : t('lastUsed', { time: time(lastUsedAt) })}</div>
      <EndButton identityId={identityId} />
    </li>
  );
}

function EndButton({ identityId }: { readonly identityId: string }): ReactNode {
  const { t } = useTranslation('sign-on');
  const { mutateAsync: end } = useIdentityEnd();
  return <ConfirmButton label={t('end')} question={t('endSure')} done={t('ended')} act={async () => end(identityId)} />;
}

function LinkButton({ provider }: { readonly provider: string }): ReactNode {
  const { t } = useTranslation('sign-on');
  const linking = useIdentityLink();
  return (
    <>
      {linking.error !== null && <ProblemAlert error={linking.error} />}
      <Button
        loading={linking.isPending}
        onClick={() => {
          linking.mutate();
        }}
      >
        {t('link', { provider })}
      </Button>
    </>
  );
}
