import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PROCEEDING_KINDS, PROCEEDINGS } from '@app/domain';
import words from '../../text/domain-words.json' with { type: 'json' };
import { domainWord, statusWord } from './domain-words.js';

type Concepts = Readonly<Record<string, unknown>>;

/** The pages tell the grounds of a suspension beside the deadline, everything else by concept: `status.triage` in two steps. */
function onPages(language: string, concept: string): unknown {
  const file = concept === 'ground' ? 'deadline' : 'domain';
  const texts: unknown = JSON.parse(readFileSync(`apps/web/src/texts/${language}/${file}.json`, 'utf8'));
  return concept.split('.').reduce((known, name) => (known as Concepts)[name], texts);
}

describe('the words of the command line', () => {
  it.each(Object.entries(words))('name each %s as the pages do', (concept, known) => {
    const inLanguage = (language: 'zh' | 'en'): unknown =>
      Object.fromEntries(Object.entries(known).map(([code, word]) => [code, word[language]]));
    expect(inLanguage('zh')).toEqual(onPages('zh-CN', concept));
    expect(inLanguage('en')).toEqual(onPages('en', concept));
  });

  it.each(PROCEEDING_KINDS)('name every status of a %s', (kind) => {
    const codes = Object.keys(PROCEEDINGS[kind].statuses);
    expect(codes.filter((status) => statusWord(kind, status).zh === status)).toEqual([]);
  });

  it('leave a code as it is where a rule pack has one of its own', () => {
    expect(domainWord('clock', 'clock-of-a-pack')).toEqual({ zh: 'clock-of-a-pack', en: 'clock-of-a-pack' });
  });
});
