import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import words from '../../text/domain-words.json' with { type: 'json' };
import { domainWord } from './domain-words.js';

type Concepts = Readonly<Record<string, unknown>>;

/** The pages tell the grounds of a suspension beside the deadline, everything else by concept. */
function onPages(language: string, concept: string): unknown {
  const file = concept === 'ground' ? 'deadline' : 'domain';
  return (JSON.parse(readFileSync(`apps/web/src/texts/${language}/${file}.json`, 'utf8')) as Concepts)[concept];
}

describe('the words of the command line', () => {
  it.each(Object.entries(words))('name each %s as the pages do', (concept, known) => {
    const inLanguage = (language: 'zh' | 'en'): unknown =>
      Object.fromEntries(Object.entries(known).map(([code, word]) => [code, word[language]]));
    expect(inLanguage('zh')).toEqual(onPages('zh-CN', concept));
    expect(inLanguage('en')).toEqual(onPages('en', concept));
  });

  it('leave a code as it is where a rule pack has one of its own', () => {
    expect(domainWord('clock', 'clock-of-a-pack')).toEqual({ zh: 'clock-of-a-pack', en: 'clock-of-a-pack' });
  });
});
