import { fork } from 'node:child_process';
import { ended } from '../product.mjs';

const PROCESS = new URL('./bare-process.mjs', import.meta.url).pathname;
const TABLE = `CREATE TABLE bench_row (
  case_id uuid, step int, n int, body jsonb NOT NULL, PRIMARY KEY (case_id, step, n))`;

/**
 * Starts the bare workflow beside the product, on its database and namespace.
 *
 * @returns `{ pid, play, stop }`; `play` plays cases by a plan of actions, one entry an action
 */
export async function openBareSide({ product, house }) {
  await product.sql.query(TABLE);
  const stdio = ['ignore', 2, 2, 'ipc'];
  const child = fork(PROCESS, { env: product.env, stdio });
  const stop = () => ended(child);
  await house.add({ name: 'bare workflow', stop });
  await answerOf(child);
  const play = async (order) => {
    child.send(order);
    return answerOf(child);
  };
  return { pid: child.pid, play, stop };
}

function answerOf(child) {
  return new Promise((resolve, reject) => {
    const onExit = (code) => reject(new Error(`the bare workflow's process ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
