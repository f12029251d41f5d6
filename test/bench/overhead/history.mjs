import { Client, Connection } from '@temporalio/client';

/** What Temporal recorded of workflows in one namespace. */
export async function openHistories({ env }) {
  const connection = await Connection.connect({ address: env.TEMPORAL_ADDRESS });
  const { workflow } = new Client({ connection, namespace: env.TEMPORAL_NAMESPACE });
  return {
    /** Events and state transitions of a workflow that has ended. */
    lengthOf: async (workflowId) => {
      const handle = workflow.getHandle(workflowId);
      await handle.result();
      const { historyLength, raw } = await handle.describe();
      return { events: historyLength, transitions: Number(raw.workflowExecutionInfo.stateTransitionCount) };
    },
    /** For every action, whether the workflow set its timer anew after it. */
    timerMoves: async (workflowId) => {
      const { events } = await workflow.getHandle(workflowId).fetchHistory();
      const moves = [];
      for (const event of events) {
        if (event.workflowExecutionUpdateAcceptedEventAttributes) moves.push(false);
        if (event.timerStartedEventAttributes) moves[moves.length - 1] = true;
      }
      return moves;
    },
    close: () => connection.close(),
  };
}
