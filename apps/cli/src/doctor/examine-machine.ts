import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { CliEnvironment } from '../config/environment.js';
import { amiss, fine, type Finding } from './finding.js';

const GIBIBYTE = 1024 ** 3;
const LEAST_FREE_GIBIBYTES = 2;
const API_ANSWERS_WITHIN_MS = 3_000;

/** Program, disk and API. */
export async function examineMachine(environment: CliEnvironment): Promise<readonly Finding[]> {
  const node = fine('doctor.program', 'doctor.node', { version: process.version, platform: process.platform });
  return [node, await diskFinding(environment.LIANDU_STATE_DIR ?? '.'), await apiFinding(environment.LIANDU_URL)];
}

async function diskFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existsSync(folder) ? folder : '.'); // before the first start there is none
  const free = Math.floor((bavail * bsize) / GIBIBYTE);
  const values = { free, least: LEAST_FREE_GIBIBYTES };
  if (free >= LEAST_FREE_GIBIBYTES) return fine('doctor.disk', 'doctor.disk-free', values);
  return amiss('problem', 'doctor.disk', { what: 'doctor.disk-full', remedy: 'doctor.free-disk', values });
}

async function apiFinding(url: string): Promise<Finding> {
  const values = { url };
  const signal = AbortSignal.timeout(API_ANSWERS_WITHIN_MS);
  const isLive = await fetch(new URL('/api/health/live', url), { signal }).then(({ ok }) => ok, unanswered);
  if (isLive) return fine('doctor.api', 'doctor.api-there', values);
  return amiss('problem', 'doctor.api', { what: 'doctor.no-api', remedy: 'doctor.start-api', values });
}

/** No answer is an answer: the API does not run there. */
function unanswered(): false {
  return false;
}
