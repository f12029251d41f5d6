import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { CalendarFile, CalendarPreview } from '@app/contracts';
import { plainDate } from '@app/domain';
import { call } from '../api/client';
import { CALENDAR_KEY } from '../calendar/calendar-queries';

/** What a person enters about a file of holidays; empty for what the file says or nobody knows. */
export interface NoticeEntries {
  readonly scope: string;
  readonly year: string;
  readonly title: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly url: string;
}

/** Nothing entered yet: days for everybody. */
export const NO_ENTRIES: NoticeEntries = { scope: 'national', year: '', title: '', number: '', issuedOn: '', url: '' };

/** The request for a file and what was entered about it. */
export function requestOf(content: string, entries: NoticeEntries): CalendarFile {
  const { scope, year } = entries;
  return {
    content,
    scope,
    year: year === '' ? null : Number(year),
    notice: given(entries.title),
    source: { number: given(entries.number), issuedOn: plainDate(entries.issuedOn), url: given(entries.url) },
  };
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The text of a file, which spreadsheets of the region write in GB 18030 if not in UTF-8. */
export function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes); // not UTF-8: the server names the lines that it cannot read
  }
}

/** Shows what a file would change. */
export function usePreviewCalendar(): UseMutationResult<CalendarPreview, Error, CalendarFile> {
  return useMutation({ mutationFn: (body: CalendarFile) => call('previewCalendar', { body }) });
}

/** Imports a file. */
export function useImportCalendar(): UseMutationResult<CalendarPreview, Error, CalendarFile> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CalendarFile) => call('importCalendar', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: CALENDAR_KEY }),
  });
}
