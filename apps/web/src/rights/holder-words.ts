import { useTranslation } from 'react-i18next';
import type { RightHolder } from '@app/contracts';
import { useWords } from '../components/use-words';

/** People to choose from, each with account, department and role. */
export function useHolderOptions(holders: readonly RightHolder[]): { value: string; label: string }[] {
  const { department } = useWords();
  const roleWord = useRoleWord();
  return holders.map((holder) => ({
    value: holder.accountId,
    label: [holder.displayName, holder.accountName, department(holder.departmentCode), roleWord(holder.role)].join(
      ' · ',
    ),
  }));
}

/** The word for a role, also for an account that has none. */
export function useRoleWord(): (role: RightHolder['role']) => string {
  const { t } = useTranslation('rights');
  const { word } = useWords();
  return (role) => (role === null ? t('noRole') : word('role', role));
}
