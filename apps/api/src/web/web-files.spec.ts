import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebFiles } from './web-files.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'web-files-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '');
  writeFileSync(path.join(folder, 'assets', 'app-1a2b.js'), '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('WebFiles', () => {
  it('keeps hashed assets for ever', () => {
    expect(new WebFiles(folder).find('/assets/app-1a2b.js')).toEqual({ name: 'assets/app-1a2b.js', isHashed: true });
  });

  it('answers a deep link with the page of the app', () => {
    expect(new WebFiles(folder).find('/cases/018f')).toEqual({ name: 'index.html', isHashed: false });
  });

  it.each(['/assets/old-9f.js', '/../secret.txt', '/favicon.ico'])('has no file %s', (urlPath) => {
    expect(new WebFiles(folder).find(urlPath)).toBeNull();
  });

  it('holds nothing when the web app is not built', () => {
    expect(new WebFiles(path.join(folder, 'missing')).find('/')).toBeNull();
  });
});
