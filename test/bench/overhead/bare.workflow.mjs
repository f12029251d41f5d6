import { allHandlersFinished, condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

const { write } = proxyLocalActivities({ startToCloseTimeout: '5 seconds' });

/** One action: its rows in one transaction, and the timer set anew where the action moves it. */
export const act = defineUpdate('act');

/** The least that Temporal can do for a case: the same updates, transactions and timers, and nothing else. */
export async function bare() {
  let wake = 0;
  let isOver = false;
  setHandler(act, async ({ movesTimer, isLast, ...action }) => {
    const result = await write(action);
    if (movesTimer) wake += 1;
    isOver = isLast;
    return result;
  });
  while (!isOver) {
    const since = wake;
    const moved = () => isOver || wake !== since;
    await (since === 0 ? condition(moved) : condition(moved, '30 days'));
  }
  await condition(allHandlersFinished);
}
