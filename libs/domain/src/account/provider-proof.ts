/** How a provider of single sign-on says that it has proven a person: `acr` and `amr` of OpenID Connect, as they came. */
export interface ProviderProof {
  readonly acr: string | null;
  readonly amr: readonly string[] | null;
}

/** What the methods of RFC 8176 prove by. The same kind twice is one factor. */
const KINDS: Readonly<Record<string, 'knowledge' | 'possession' | 'body'>> = {
  pwd: 'knowledge',
  pin: 'knowledge',
  kba: 'knowledge',
  otp: 'possession',
  sms: 'possession',
  tel: 'possession',
  hwk: 'possession',
  swk: 'possession',
  sc: 'possession',
  pop: 'possession',
  face: 'body',
  fpt: 'body',
  iris: 'body',
  retina: 'body',
  vbm: 'body',
};

/**
 * Whether a provider says that it has asked for two factors: by a level that the deployment trusts, by the method `mfa`,
 * or by methods of two kinds. What it does not say counts as not done.
 *
 * @param strongLevels - values of `acr` that the deployment takes for two factors
 * Source: OpenID Connect Core 1.0, section 2; RFC 8176; ASVS 5.0, 6.8.4
 */
export function provesSecondFactor({ acr, amr }: ProviderProof, strongLevels: readonly string[]): boolean {
  if (acr !== null && strongLevels.includes(acr)) return true;
  const methods = amr ?? [];
  if (methods.includes('mfa')) return true;
  const kinds = methods.flatMap((method) => (Object.hasOwn(KINDS, method) ? [KINDS[method]] : []));
  return new Set(kinds).size >= 2;
}
