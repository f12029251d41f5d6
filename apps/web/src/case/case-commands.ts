import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCommandRequest, CommandResult } from '@app/contracts';
import { call, problemOf } from '../api/client';
import { useReturnToWork } from './return-to-work';

const STALE_CODES: readonly string[] = ['task.already-ended', 'proceeding.step-not-open', 'proceeding.ended'];

/**
 * Sends commands to a case: one key per content, so that a second click or a retry changes nothing twice. Once the page
 * is up to date the person is back at the open tasks.
 *
 * @param onSent - called as soon as the case has the command, even when the form that sent it has left the page since
 */
export function useSendCommand(
  caseFileId: string,
  onSent: () => void,
): UseMutationResult<CommandResult, Error, CaseCommandRequest> {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const returnToWork = useReturnToWork();
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
      returnToWork();
    },
    onError: async (error) => {
      if (STALE_CODES.includes(problemOf(error)?.code ?? '')) await queries.invalidateQueries();
    },
  });
}
