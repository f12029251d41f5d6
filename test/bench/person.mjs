import { randomUUID } from 'node:crypto';

/** Signs a demo account in; the answer sends requests as that person. */
export async function signIn({ url, accounts }, accountName) {
  const { oneTimePassword } = accounts.find((account) => account.accountName === accountName);
  const person = personAt(url);
  await person.post('/api/session', { accountName, password: oneTimePassword });
  await person.post('/api/session/password', { current: oneTimePassword, next: `${oneTimePassword}-new` });
  return person;
}

function personAt(url) {
  let cookie = '';
  const send = async (path, init) => {
    const headers = { ...init.headers, cookie, 'idempotency-key': randomUUID() };
    const response = await fetch(`${url}${path}`, { ...init, headers }).catch((fault) => {
      throw new Error(`${path}: ${fault.cause ?? fault}`, { cause: fault });
    });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const json = { 'content-type': 'application/json' };
  return {
    get: (path) => send(path, { method: 'GET' }),
    post: (path, body) => send(path, { method: 'POST', headers: json, body: JSON.stringify(body) }),
    upload: (path, form) => send(path, { method: 'POST', body: form }),
  };
}
