import type { RouteName } from '@app/contracts';
import type { Asker } from './soak-world.js';

/** One request of the soak, ready to be sent. */
export interface SoakRequest {
  readonly number: number;
  readonly asker: Asker;
  /** The operation that it is about; `null` for an address outside of the interface. */
  readonly route: RouteName | null;
  /** What was done to it. */
  readonly way: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** Whether the session of the asker goes with it. */
  readonly isSignedIn: boolean;
}

/** A request in one line, so that a person can send it again without the soak. */
export function replayable({ number, asker, way, method, path, headers, body }: SoakRequest): string {
  const isText = body === null || Buffer.from(body.toString('utf8')).equals(body);
  const sent = body === null ? {} : isText ? { body: body.toString('utf8') } : { bodyBase64: body.toString('base64') };
  const text = JSON.stringify({ number, as: asker.name, way, method, path, headers, ...sent });
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}… (${text.length} characters)` : text;
}

const MOST_SHOWN = 2_000;
