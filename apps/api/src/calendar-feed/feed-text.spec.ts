import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import texts from '../../text/calendar-feed.json' with { type: 'json' };
import { dutyText, frameText } from './feed-text.js';

const dutiesOnPages = (language: string): unknown =>
  (JSON.parse(readFileSync(`apps/web/src/texts/${language}/domain.json`, 'utf8')) as { duty: unknown }).duty;

describe('the words of a feed', () => {
  it.each([
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ] as const)('name duties in %s as the pages do', (language, folder) => {
    const duties = Object.entries(texts.duty).map(([duty, words]) => [duty, words[language]]);
    expect(Object.fromEntries(duties)).toEqual(dutiesOnPages(folder));
  });

  it('join the duties of one deadline', () => {
    expect(dutyText(['recheck', 'mediate'], 'zh')).toBe('整改复查、组织调解');
    expect(frameText('name.department', 'zh', '总工会')).toBe('联督 · 总工会的期限');
  });
});
