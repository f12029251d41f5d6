import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The one page of the app. */
export const PAGE = 'index.html';
const HASHED = 'assets/';

/** A file of the web app. */
export interface WebFile {
  /** Path below the folder. */
  readonly name: string;
  /** Its name holds a hash of its content, so that it never changes. */
  readonly isHashed: boolean;
}

/** The files of the built web app, listed once: a request can only name one of them. */
export class WebFiles {
  private readonly names: ReadonlySet<string>;

  /** @param folder - absolute path; a folder that is missing holds no files */
  constructor(readonly folder: string) {
    this.names = new Set(namesIn(folder));
  }

  /** The file for a path: itself, or the app's page for a path without an ending; `null` when there is none. */
  find(urlPath: string): WebFile | null {
    const name = urlPath.slice(1);
    if (this.names.has(name) && name !== PAGE) return { name, isHashed: name.startsWith(HASHED) };
    const isPage = path.posix.extname(urlPath) === '' || name === PAGE;
    return isPage && this.names.has(PAGE) ? { name: PAGE, isHashed: false } : null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  } catch {
    return []; // not built: the API runs without pages
  }
}
