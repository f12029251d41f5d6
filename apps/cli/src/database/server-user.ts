import { userInfo } from 'node:os';

/** The operating system's user; a container may run under a number that has no name. */
export function serverUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
