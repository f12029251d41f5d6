import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Node's own client, its connections kept: what the person's program costs must not count as the product's. */
const agent = new Agent({ keepAlive: true });

/** Signs a demo account in; the answer sends requests as that person. */
export async function signIn({ url, accounts }, accountName) {
  const { oneTimePassword } = accounts.find((account) => account.accountName === accountName);
  const person = personAt(url);
  await person.post('/api/session', { accountName, password: oneTimePassword });
  await person.post('/api/session/password', { current: oneTimePassword, next: `${oneTimePassword}-new` });
  return person;
}

function personAt(url, session = { cookie: '' }) {
  const send = async (path, { body, ...init }) => {
    const headers = { ...init.headers, cookie: session.cookie, 'idempotency-key': randomUUID() };
    const response = await sent(`${url}${path}`, { ...init, headers, agent }, body).catch((fault) => {
      throw new Error(`${path}: ${fault}`, { cause: fault });
    });
    session.cookie = response.headers['set-cookie']?.[0].split(';')[0] ?? session.cookie;
    const text = (await buffer(response)).toString();
    if (response.statusCode >= 300) throw new Error(`${path}: ${response.statusCode} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const post = (path, body, type = 'application/json') =>
    send(path, { method: 'POST', headers: { 'content-type': type, 'content-length': Buffer.byteLength(body) }, body });
  return {
    /** The same person, in the same session, at another api over the same database. */
    at: (other) => personAt(other, session),
    get: (path) => send(path, { method: 'GET' }),
    post: (path, body) => post(path, JSON.stringify(body)),
    upload: async (path, form) => {
      const written = new Response(form);
      return post(path, Buffer.from(await written.arrayBuffer()), written.headers.get('content-type'));
    },
  };
}

/** The response to a request, once its head has come. */
function sent(address, options, body) {
  return new Promise((resolve, reject) => {
    request(address, options, resolve).on('error', reject).end(body);
  });
}
