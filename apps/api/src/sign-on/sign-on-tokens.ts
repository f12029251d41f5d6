/** Injection token of the provider of single sign-on; `null` where the deployment has none. */
export const IDENTITY_PROVIDER = Symbol('identity provider');
