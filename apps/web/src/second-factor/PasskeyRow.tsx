import { App, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnPasskey } from '@app/contracts';
import { ConfirmButton } from '../components/ConfirmButton';
import { useProblemText } from '../components/problem-words';
import { useWords } from '../components/use-words';
import { useRemovePasskey, useRenamePasskey } from './second-factor-queries';

/** One passkey: its name, which can be changed, since when, when it was last used, and the way to take it away. */
export function PasskeyRow({ passkey }: { readonly passkey: OwnPasskey }): ReactNode {
  const { t } = useTranslation('second-factor');
  const { time } = useWords();
  const { passkeyId, name, addedAt, lastUsedAt } = passkey;
  return (
    <li className="task-row">
      <div>
        <PasskeyName passkeyId={passkeyId} name={name} />
      </div>
      <div className="quiet">{t('passkey.added', { time: time(addedAt) })}</div>
      <div>{lastUsedAt === null ? t('passkey.unused') : t('passkey.used', { time: time(lastUsedAt) })}</div>
      <RemoveButton passkeyId={passkeyId} name={name} />
    </li>
  );
}

function PasskeyName({ passkeyId, name }: Pick<OwnPasskey, 'passkeyId' | 'name'>): ReactNode {
  const { t } = useTranslation('second-factor');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const renaming = useRenamePasskey(passkeyId);
  const rename = (next: string): void => {
    const bare = next.trim();
    if (bare === '' || bare === name) return;
    renaming.mutate(bare, { onError: (error) => void message.error(problemText(error)) });
  };
  return (
    <Typography.Text strong editable={{ onChange: rename, maxLength: 40, tooltip: t('passkey.rename') }}>
      {name}
    </Typography.Text>
  );
}

function RemoveButton({ passkeyId, name }: Pick<OwnPasskey, 'passkeyId' | 'name'>): ReactNode {
  const { t } = useTranslation('second-factor');
  const { mutateAsync: remove } = useRemovePasskey(passkeyId);
  return (
    <ConfirmButton
      label={t('remove')}
      name={t('passkey.removeNamed', { name })}
      question={t('passkey.removeSure', { name })}
      done={t('passkey.removed')}
      act={async () => remove()}
    />
  );
}
