import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../problem.mjs';
import { answers } from './server.mjs';

const VISIBLE_WITHIN_MS = 15_000;

/** Registers a namespace with three days of retention and waits until it is visible; nothing to do when it exists. */
export async function ensureNamespace(httpPort, namespace = 'default') {
  const all = `http://127.0.0.1:${httpPort}/api/v1/namespaces`;
  if (await answers(`${all}/${namespace}`)) return;
  const body = JSON.stringify({ namespace, workflowExecutionRetentionPeriod: `${72 * 3_600}s` });
  await fetch(all, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const until = Date.now() + VISIBLE_WITHIN_MS;
  while (!(await answers(`${all}/${namespace}`))) {
    if (Date.now() > until) throw notVisible(namespace);
    await pause(100);
  }
}

function notVisible(namespace) {
  return new Problem({
    zh: `Temporal 的命名空间 ${namespace} 没有登记成功。请查看 .liandu/logs/temporal.log。`,
    en: `The Temporal namespace ${namespace} was not registered. See .liandu/logs/temporal.log.`,
  });
}
