import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { ImportProfileListItem, ImportReport } from '@app/contracts';
import { call, callForCsv } from '../api/client';

/** A file with the profile that reads it. */
export interface ImportFile {
  readonly profile: string;
  readonly file: File;
}

/** A previewed file: the hash proves that the stored file is the one that was seen. */
export interface PreviewedFile extends ImportFile {
  readonly fileHash: string;
}

/** Mappings for files. */
export function useImportProfiles(): UseQueryResult<{ items: ImportProfileListItem[] }> {
  return useQuery({ queryKey: ['import-profiles'], queryFn: () => call('listImportProfiles') });
}

/** Batches that were stored, newest first. */
export function useImports(): UseQueryResult<{ items: ImportReport[] }> {
  return useQuery({ queryKey: ['imports'], queryFn: () => call('listImports') });
}

/** Judges a file and stores nothing. */
export function usePreview(): UseMutationResult<ImportReport, Error, ImportFile> {
  return useMutation({
    mutationFn: ({ profile, file }: ImportFile) => call('previewImport', { body: { profile }, file }),
  });
}

/** The verdict on every row of a file, as the server writes it. */
export function useVerdictFile(): UseMutationResult<Blob, Error, ImportFile> {
  return useMutation({
    mutationFn: ({ profile, file }: ImportFile) => callForCsv('previewImport', { body: { profile }, file }),
  });
}

/** Stores the accepted rows of a previewed file; the same file keeps its key. */
export function useRunImport(): UseMutationResult<ImportReport, Error, PreviewedFile> {
  const queries = useQueryClient();
  const sent = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: ({ profile, file, fileHash }: PreviewedFile) => {
      const content = `${profile}/${fileHash}`;
      if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() };
      return call('runImport', { body: { profile, fileHash }, file, idempotencyKey: sent.current.key });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Withdraws the clues of a batch that opened no case. */
export function useUndoImport(): UseMutationResult<ImportReport, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (batchId: string) => call('undoImport', { path: { batchId }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
