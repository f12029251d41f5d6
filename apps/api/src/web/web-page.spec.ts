import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentSecurityPolicy } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebPage } from './web-page.js';

const HTML = '<meta property="csp-nonce" nonce="LIANDU-CSP-NONCE"><link nonce="LIANDU-CSP-NONCE">';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'liandu-web-'));
  writeFileSync(path.join(folder, 'index.html'), HTML);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('WebPage', () => {
  it('gives each copy of the page a nonce of its own, wherever one belongs', () => {
    const page = new WebPage(path.join(folder, 'index.html'));
    const copies = [page.issue(), page.issue()];
    expect(copies.map(({ html }) => html)).toEqual(
      copies.map(({ nonce }) => HTML.replaceAll('LIANDU-CSP-NONCE', nonce)),
    );
    expect(new Set(copies.map(({ nonce }) => nonce)).size).toBe(2);
  });
});

describe('contentSecurityPolicy', () => {
  it('takes nothing inline, and style sheets only with the nonce of the page', () => {
    expect(contentSecurityPolicy('abc')).toContain("style-src 'self' 'nonce-abc'");
    for (const policy of [contentSecurityPolicy('abc'), contentSecurityPolicy(null)])
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});
