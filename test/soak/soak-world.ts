import type { AccountRole } from '@app/contracts';

/** Who asks: a signed-in person of a role, or nobody. */
export interface Asker {
  readonly name: string;
  /** `null`: not signed in. */
  readonly role: AccountRole | null;
}

/** Things by the parameter of a path that names them. */
export type Ids = Readonly<Record<string, string>>;

/** Texts that only the department that planted them may see. */
export interface Planted {
  /** Of the business of another department. */
  readonly business: readonly string[];
  /** Of a person whom nobody may see without asking for one field of him. */
  readonly person: readonly string[];
}

/** The product under test, with what was planted in it. */
export interface SoakWorld {
  readonly origin: string;
  readonly askers: readonly Asker[];
  /** What the department of the askers has. */
  readonly own: Ids;
  /** What another department has, of which no asker may see anything. */
  readonly foreign: Ids;
  readonly planted: Planted;
  /** Codes of answers 503 that are right here, because a server is away on purpose. */
  readonly away: readonly string[];
  /** Signs somebody in anew; answers the cookie. */
  readonly signIn: (asker: Asker) => Promise<string>;
  /** What is wrong with the record and the product after the run. */
  readonly afterwards: () => Promise<readonly string[]>;
}
