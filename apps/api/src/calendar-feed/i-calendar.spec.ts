import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile, component, dateValue, instantValue, textValue } from './i-calendar.js';

/** What a reader of the file makes of it: joins folded lines, as RFC 5545, 3.1 tells it to. */
const unfolded = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

/** Reads a value of type TEXT, character by character. */
function readText(value: string): string {
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    const isEscape = value[at] === '\\';
    if (isEscape) at += 1;
    text += isEscape && /[nN]/.test(value[at] ?? '') ? '\n' : (value[at] ?? '');
  }
  return text;
}

const words = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('calendarFile', () => {
  it('gives every text back to its reader', () => {
    fc.assert(
      fc.property(words, (text) => {
        const [line = ''] = unfolded(calendarFile([['SUMMARY', textValue(text)]]));
        expect(readText(line.slice('SUMMARY:'.length))).toBe(
          text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, ''),
        );
      }),
    );
  });

  it('holds no line of more than 75 octets and no half of a character', () => {
    fc.assert(
      fc.property(words, (text) => {
        const file = calendarFile([['SUMMARY', textValue(text)]]);
        const lines = file.split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/\p{Cs}/u.test(line))).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it.each([
    ['x'.repeat(67), 1],
    ['x'.repeat(68), 2],
    ['限'.repeat(22), 1],
    ['限'.repeat(23), 2],
  ])('folds SUMMARY:%s into %i lines', (text, count) => {
    expect(calendarFile([['SUMMARY', text]]).split('\r\n').length - 1).toBe(count);
  });

  it('closes each component in the order in which it was opened', () => {
    const file = calendarFile(component('A', component('B', [['X', '1']])));
    expect(file).toBe('BEGIN:A\r\nBEGIN:B\r\nX:1\r\nEND:B\r\nEND:A\r\n');
  });
});

describe('values', () => {
  it('escape what has a meaning in a file', () => {
    expect(textValue('a,b;c\\d\r\ne\u0007')).toBe('a\\,b\\;c\\\\d\\ne');
  });

  it('write days and instants', () => {
    expect([dateValue('2026-11-09'), instantValue('2026-11-09T16:30:00.000Z')]).toEqual([
      '20261109',
      '20261109T163000Z',
    ]);
  });
});
