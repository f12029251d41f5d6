import { describe, expect, it } from '@jest/globals';
import texts from '../../text/texts.json' with { type: 'json' };
import { text } from './bilingual.js';

const placeholders = (template: string): readonly string[] => (template.match(/\{\w+\}/g) ?? []).toSorted();

describe('texts.json', () => {
  it.each(Object.entries(texts))('says %s in both languages with the same placeholders', (_key, { zh, en }) => {
    expect(zh).not.toBe('');
    expect(en).not.toBe('');
    // The English of a settings problem points at the Chinese above it, which carries the lines.
    if (zh.startsWith('环境变量有误')) return;
    expect(placeholders(en)).toEqual(placeholders(zh));
  });
});

describe('text', () => {
  it('fills placeholders in both languages', () => {
    expect(text('migrate.applied', { name: 'X' })).toEqual({ zh: '已执行迁移 X', en: 'applied X' });
  });

  it('puts into each language a value that is in both', () => {
    const left = text('deadline.unit.hour', { amount: 5 });
    expect(text('deadline.left', { left })).toEqual({ zh: '剩余 5 小时', en: '5 hours left' });
  });
});
