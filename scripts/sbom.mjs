// npm run sbom: writes what the product is made of, as CycloneDX, from the lock file; nothing is asked of the network.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(process.argv[2] ?? 'sbom.json');
const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'];
const { status, stdout } = spawnSync('npm', args, {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
writeFileSync(file, stdout);
console.log(`${JSON.parse(stdout).components.length} components → ${file}`);
