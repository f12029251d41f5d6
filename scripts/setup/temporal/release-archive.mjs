import { rmSync } from 'node:fs';
import path from 'node:path';
import { download } from '../installing/download.mjs';
import { run } from '../processes/run.mjs';

/**
 * Fills a folder with the programs of the official release archive. Without a pinned checksum for the platform in
 * tools/temporal/checksums.json nothing is downloaded: we run no program that we cannot check.
 */
export async function unpackRelease({ folder, release, note }) {
  if (release.sha256 === null) {
    throw new Error(`release archive skipped: no checksum for ${release.platform} in tools/temporal/checksums.json`);
  }
  const archive = path.join(folder, 'release.tar.gz');
  note(`downloading ${release.url}`);
  await download({ url: release.url, file: archive, sha256: release.sha256, onProgress: note });
  await run('tar', ['-xzf', archive, '-C', folder]);
  rmSync(archive);
}
