import { readFileSync } from 'node:fs';
import { PROCEEDINGS } from '@app/domain';

describe('words of the case page', () => {
  it.each(['zh-CN', 'en'])('names every status of every procedure in %s', (language) => {
    const { status } = JSON.parse(readFileSync(`apps/web/src/texts/${language}/case.json`, 'utf8')) as {
      status: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
    const unnamed = Object.values(PROCEEDINGS).flatMap(({ kind, statuses }) =>
      Object.keys(statuses).filter((one) => status[kind]?.[one] === undefined),
    );
    expect(unnamed).toEqual([]);
  });
});
