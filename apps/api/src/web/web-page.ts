import { readFileSync } from 'node:fs';
import { newToken } from '@app/platform';

/** Stands in the built page wherever the nonce belongs; see `vite.config.ts`. */
const PLACEHOLDER = 'LIANDU-CSP-NONCE';

/** A page as it is handed out once. */
export interface IssuedPage {
  readonly html: string;
  readonly nonce: string;
}

/** The page of the web app; each copy has a nonce of its own. */
export class WebPage {
  private readonly html: string;

  /** @param file - the built page */
  constructor(file: string) {
    this.html = readFileSync(file, 'utf8');
  }

  /** A copy for one answer. */
  issue(): IssuedPage {
    const nonce = newToken();
    return { html: this.html.replaceAll(PLACEHOLDER, nonce), nonce };
  }
}
