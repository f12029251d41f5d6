import { describe, expect, it } from '@jest/globals';
import { openLog } from './logger.js';

const SECRETS = ['cookie-4711', 'bearer-4711', 'password-4711', 'token-4711', 'set-cookie-4711'];

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  write(openLog('test', 'info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

/** A fault as the database throws it: with the values of the statement and the row that it was about. */
function databaseFault(): Error {
  const driver = Object.assign(new Error('duplicate key'), {
    detail: 'Key (name)=(王示例) already exists',
    code: '23505',
  });
  return Object.assign(new Error('duplicate key'), {
    ...{ code: '23505', query: 'INSERT INTO reporter …', parameters: ['王示例', '13800000000', 'password-4711'] },
    driverError: driver,
  });
}

describe('the log', () => {
  it('never holds a cookie, a token or a password, wherever it stands', () => {
    const [cookie, authorization, password, token, set] = SECRETS;
    const holds = { cookie, authorization, password, token, 'set-cookie': set };
    const text = logged((log) => {
      log.info(holds, 'at the top');
      log.info({ req: holds }, 'below');
      log.info({ req: { headers: holds, body: holds } }, 'deeper');
    });
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).toContain('[Redacted]');
  });

  it('says of a fault of the database what it was, and nothing of whom it was about', () => {
    const text = logged((log) => {
      log.error({ err: databaseFault() }, 'request failed');
    });
    expect(text).toContain('duplicate key');
    expect(text).toContain('23505');
    for (const person of ['王示例', '13800000000', 'password-4711', 'INSERT']) expect(text).not.toContain(person);
  });
});
