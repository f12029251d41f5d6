import { useTranslation } from 'react-i18next';
import type { Official } from '@app/contracts';
import { useOfficialList } from '../../case/case-queries';
import { useDepartmentList } from '../../components/departments';
import { useSession } from '../../session/session-queries';
import { useWords } from '../../components/use-words';

/** A choice of a select: the value sent and the words shown. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Departments by name. */
export function useDepartmentOptions(): readonly Choice[] {
  const { inLanguage } = useWords();
  return useDepartmentList().map(({ code, name }) => ({ value: code, label: inLanguage(name) }));
}

/** Officials with their certificates; those with one come first. */
export function useOfficials(): { readonly officials: readonly Official[]; readonly options: readonly Choice[] } {
  const { t } = useTranslation('steps');
  const { department } = useWords();
  const own = useSession()?.departmentCode;
  const officials = useOfficialList();
  const nameOf = ({ displayName, departmentCode }: Pick<Official, 'displayName' | 'departmentCode'>): string =>
    departmentCode === own ? displayName : `${displayName} · ${department(departmentCode)}`;
  const sorted = [...officials].sort(
    (left, right) => Number(right.certificateNumber !== null) - Number(left.certificateNumber !== null),
  );
  const options = sorted.map(({ accountId, certificateNumber, ...official }) => ({
    value: accountId,
    label:
      certificateNumber === null
        ? t('officialWithout', { name: nameOf(official) })
        : t('officialWith', { name: nameOf(official), number: certificateNumber }),
  }));
  return { officials, options };
}
