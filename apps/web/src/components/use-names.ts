import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Department } from '@app/contracts';
import { call } from '../api/client';

/** Names for codes, in the reader's language. */
export interface Names {
  readonly department: (code: string | null) => string;
  readonly inLanguage: (text: Bilingual) => string;
  /** A code of a vocabulary of `domain.json`. */
  readonly word: (vocabulary: string, code: string) => string;
  readonly day: (on: string | null) => string;
  readonly time: (at: string | null) => string;
}

/** Departments of the deployment; empty until they have come. */
export function useDepartmentList(): readonly Department[] {
  const query = useQuery({ queryKey: ['departments'], queryFn: () => call('listDepartments'), staleTime: Infinity });
  return query.data?.items ?? [];
}

/** Names for codes, in the reader's language. */
export function useNames(): Names {
  const { t, i18n } = useTranslation(['domain', 'shell']);
  const departments = useDepartmentList();
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const none = t('shell:none');
  return {
    department: (code) => departments.find((one) => one.code === code)?.name[language] ?? code ?? none,
    inLanguage: (text) => text[language],
    word: (vocabulary, code) => t(`domain:${vocabulary}.${code}`, { defaultValue: code }),
    day: (on) =>
      on === null
        ? none
        : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`)),
    time: (at) =>
      at === null
        ? none
        : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
  };
}
