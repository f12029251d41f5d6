import { withoutObvious } from './obvious-password.js';

/** Named sets of rules for passwords, chosen by a setting. */
export const PASSWORD_PROFILES = ['modern', 'mlps3'] as const;
/** One of them. */
export type PasswordProfile = (typeof PASSWORD_PROFILES)[number];

/** What a profile asks of a password. */
export interface PasswordRules {
  readonly minimum: number;
  /** How many of capitals, small letters, digits and other characters it must have. */
  readonly classes: number;
  /** Whether what everybody tries first is refused. */
  readonly refusesObvious: boolean;
  /** After so many days it must be replaced; `null` for never. */
  readonly longestDays: number | null;
  /** It must not be one of so many earlier ones. */
  readonly history: number;
}

/**
 * `mlps3`: reference for level 3 of the multi-level protection scheme, to be confirmed by the assessor of the deployment.
 * `modern`: long instead of complex, and no change without a reason. Source: NIST SP 800-63B-4, passwords as the single factor.
 */
export const PASSWORD_RULES: Readonly<Record<PasswordProfile, PasswordRules>> = {
  modern: { minimum: 15, classes: 1, refusesObvious: true, longestDays: null, history: 0 },
  mlps3: { minimum: 10, classes: 3, refusesObvious: true, longestDays: 90, history: 5 },
};

/** What is wrong with a password by itself. */
export const PASSWORD_FAULTS = ['too-short', 'too-few-classes', 'obvious'] as const;
/** One fault. */
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/** Fewer characters than this beside what everybody tries first are no password. */
const OWN_CHARACTERS = 6;
const CLASSES: readonly RegExp[] = [/\p{Lu}/u, /[\p{Ll}\p{Lo}]/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

/** What is wrong with a password of an account, in the order of the list; nothing when it may be used. */
export function passwordFaults(password: string, accountName: string, rules: PasswordRules): readonly PasswordFault[] {
  const isAtFault: Readonly<Record<PasswordFault, boolean>> = {
    'too-short': Array.from(password).length < rules.minimum,
    'too-few-classes': CLASSES.filter((one) => one.test(password)).length < rules.classes,
    obvious: rules.refusesObvious && new Set(withoutObvious(password, accountName)).size < OWN_CHARACTERS,
  };
  return PASSWORD_FAULTS.filter((fault) => isAtFault[fault]);
}
