import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCommandRequest, CommandResult } from '@app/contracts';
import { call, problemOf } from '../api/client';
import { useReturnToWork } from './return-to-work';

const STALE_CODES: readonly string[] = ['task.already-ended', 'proceeding.step-not-open', 'proceeding.ended'];

type SendCommand = UseMutationResult<CommandResult, Error, CaseCommandRequest>;

interface Afterwards {
  /** Called as soon as the case has the command, even when the form that sent it has left the page since. */
  readonly onSent: () => void;
  /** Called once the page is up to date. */
  readonly onFresh?: () => void;
}

/** Sends commands to a case; once the page is up to date the person is back at the open tasks. */
export function useSendCommand(caseFileId: string, onSent: () => void): SendCommand {
  return useCommand(caseFileId, { onSent, onFresh: useReturnToWork() });
}

/** Sends commands to a case: one key per content, so that a second click or a retry changes nothing twice. */
export function useCommand(caseFileId: string, { onSent, onFresh }: Afterwards): SendCommand {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const sent = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: (body: CaseCommandRequest) => {
      const content = JSON.stringify(body);
      if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() };
      return call('commandCase', { path: { caseFileId }, body, idempotencyKey: sent.current.key });
    },
    onSuccess: async () => {
      sent.current = { content: '', key: '' };
      onSent();
      void message.success(t('sent'));
      await queries.invalidateQueries();
      onFresh?.();
    },
    onError: async (error) => {
      if (STALE_CODES.includes(problemOf(error)?.code ?? '')) await queries.invalidateQueries();
    },
  });
}
