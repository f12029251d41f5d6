import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ComplaintReceipt, NewComplaint } from '@app/contracts';
import { call } from '../api/client';

/** Sends a complaint; the same content keeps its key, so that a retry takes it in once. */
export function useSubmitComplaint(): UseMutationResult<ComplaintReceipt, Error, NewComplaint> {
  const sent = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: (body: NewComplaint) => {
      const content = JSON.stringify(body);
      if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() };
      return call('submitComplaint', { body, idempotencyKey: sent.current.key });
    },
  });
}
