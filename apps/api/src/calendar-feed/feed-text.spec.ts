import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import texts from '../../text/calendar-feed.json' with { type: 'json' };
import { dutyText, frameText } from './feed-text.js';

const onPages = (language: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(`apps/web/src/texts/${language}/domain.json`, 'utf8')) as Readonly<Record<string, unknown>>;

describe('the words of a feed', () => {
  it.each([
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ] as const)('name duties and kinds of clock in %s as the pages do', (language, folder) => {
    for (const concept of ['duty', 'clock'] as const) {
      const words = Object.entries(texts[concept]).map(([code, known]) => [code, known[language]]);
      expect(Object.fromEntries(words)).toEqual(onPages(folder)[concept]);
    }
  });

  it('name a statutory duty by its kind of clock', () => {
    const duty = { duty: 'perform-statutory-duty', clock: 'criminal-transfer' };
    expect(dutyText([duty], 'zh')).toBe('批准后移送公安期限');
    expect(dutyText([{ ...duty, clock: 'clock-of-a-pack' }], 'en')).toBe('clock-of-a-pack');
  });

  it('join the duties of one deadline', () => {
    const both = ['recheck', 'mediate'].map((duty) => ({ duty, clock: null }));
    expect(dutyText(both, 'zh')).toBe('整改复查、组织调解');
    expect(frameText('name.department', 'zh', '总工会')).toBe('联督 · 总工会的期限');
  });
});
