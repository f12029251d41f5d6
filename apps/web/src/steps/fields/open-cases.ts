import { useQuery } from '@tanstack/react-query';
import type { CaseListItem, CasePage } from '@app/contracts';
import { call } from '../../api/client';

const MOST = 50;

/** Open cases among which another one is chosen. */
export interface OpenCases {
  /** Of the same enterprise, newest first. */
  readonly same: readonly CaseListItem[];
  readonly others: readonly CaseListItem[];
}

/** Open cases beside a case that the person may see and that the text finds by number or enterprise. */
export function useOpenCases(
  text: string,
  besides: FieldCase | undefined,
): OpenCases & { readonly isPending: boolean } {
  const enterprise = besides?.enterprise?.name ?? '';
  const { data = [], isPending } = useQuery({
    queryKey: ['cases', 'open', text, enterprise],
    queryFn: async () => {
      const searches = text === '' && enterprise !== '' ? [enterprise, ''] : [text];
      const lists = await Promise.all(searches.map(openCases));
      return lists.flatMap(({ items }) => items);
    },
    placeholderData: (before) => before,
  });
  return { ...openCasesBeside(data, besides), isPending };
}

/** Cases of the same enterprise and the others, each once and never the case itself. */
export function openCasesBeside(items: readonly CaseListItem[], besides: FieldCase | undefined): OpenCases {
  const name = besides?.enterprise?.name ?? null;
  const each = [...new Map(items.map((item) => [item.caseFileId, item])).values()].filter(
    ({ caseFileId }) => caseFileId !== besides?.caseFileId,
  );
  const isSame = ({ enterpriseName }: CaseListItem): boolean => name !== null && enterpriseName === name;
  return { same: each.filter(isSame), others: each.filter((item) => !isSame(item)) };
}

/** The case that is chosen, though the list may no longer show it; nothing is asked while none is. */
export function useChosenCase(caseFileId: string): CasePage | undefined {
  return useQuery({
    queryKey: ['case', caseFileId],
    queryFn: () => call('readCase', { path: { caseFileId } }),
    enabled: caseFileId !== '',
  }).data;
}

type FieldCase = Pick<CasePage, 'caseFileId' | 'enterprise'>;

async function openCases(search: string): Promise<{ readonly items: readonly CaseListItem[] }> {
  return call('listCases', { query: { standing: 'open', limit: MOST, ...(search === '' ? {} : { search }) } });
}
