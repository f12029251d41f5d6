import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@app/contracts';
import { EntryPage } from './EntryPage';
import { PasswordForm } from './PasswordForm';

/** A one-time password, or one that has grown too old, is replaced before anything else. */
export function ChangePasswordPage({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation();
  return (
    <EntryPage title={t('entry.changePassword')}>
      <p>{t('entry.changeNote')}</p>
      <PasswordForm session={session} currentLabel={t('entry.current')} />
    </EntryPage>
  );
}
