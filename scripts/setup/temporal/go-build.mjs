import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../processes/run.mjs';
import { goCommand } from './go-toolchain.mjs';

const PACKAGES = {
  'temporal-server': 'go.temporal.io/server/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
};

/**
 * Builds the programs from the module pinned in tools/temporal. About five minutes on two cores the first time.
 *
 * @param go - the command to take; without it the one on the PATH or a fetched toolchain
 */
export async function buildWithGo({ folder, checkout, cache, note, go = null }) {
  const command = go ?? (await goCommand({ checkout, cache, note }));
  const cwd = path.join(checkout, 'tools/temporal');
  const env = { ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'auto', GOWORK: 'off', GOFLAGS: '-mod=readonly' };
  for (const [program, source] of Object.entries(PACKAGES)) {
    const output = path.join(folder, program);
    const progress = compileProgress(program, note);
    const args = ['build', '-v', '-trimpath', '-ldflags=-s -w', '-o', output, source];
    await run(command, args, { cwd, env, onLine: progress }).catch((error) => explain(error, checkout));
  }
}

/** `go build -v` prints a line per package that it compiles or module that it downloads. */
function compileProgress(program, note) {
  let packages = 0;
  return (line) => note(line.startsWith('go: downloading') ? line : `${program}: ${(packages += 1)} packages, ${line}`);
}

function explain(error, checkout) {
  if (/No space left|ENOSPC/i.test(error.message)) throw new Error('Go build: the disk is full; it needs about 3 GB');
  if (/dial tcp|TLS handshake|i\/o timeout|connection re/.test(error.message)) {
    const proxy = 'set a module proxy that can be reached from here, as GOPROXY=<address>,direct';
    throw new Error(`Go build: modules could not be fetched; check the network or ${proxy}\n${error.message}`);
  }
  const wanted = /^go (\S+)$/m.exec(readFileSync(path.join(checkout, 'tools/temporal/go.mod'), 'utf8'))?.[1];
  throw new Error(`Go build failed (it needs Go ${wanted}, which GOTOOLCHAIN=auto fetches)\n${error.message}`);
}
