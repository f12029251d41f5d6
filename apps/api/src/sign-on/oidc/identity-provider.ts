import * as oidc from 'openid-client';
import { guardedFetch, type GuardedFetch, type OutboundClient } from '@app/platform';
import type { ProviderSettings } from '../../config/sign-on-settings.js';

/** What binds a sign-on to the browser that began it. */
export interface SignOnMarks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider has proven, and how. */
export interface ProvenSubject {
  readonly issuer: string;
  readonly subject: string;
  readonly acr: string | null;
  readonly amr: readonly string[] | null;
}

/** How long what the provider says of itself is believed. */
const CONFIGURATION_MS = 3_600_000;
/** The clocks of two machines may differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** The provider of single sign-on, spoken to by OpenID Connect through the guard of outward calls. */
export class IdentityProvider {
  private known: { readonly configuration: Promise<oidc.Configuration>; readonly until: number } | null = null;
  private readonly fetch: GuardedFetch;

  constructor(
    private readonly settings: ProviderSettings,
    outbound: OutboundClient,
    private readonly now: () => number,
  ) {
    this.fetch = guardedFetch(outbound);
  }

  /** What people call it, and its issuer. */
  get names(): { readonly label: string; readonly issuer: string } {
    return { label: this.settings.label, issuer: this.settings.issuer };
  }

  /** The page to which the provider sends the browser back. */
  get returnAddress(): string {
    return `${this.settings.home}/sign-on`;
  }

  /** Where the browser goes to prove who it is. @throws when the provider cannot be asked */
  async entrance({ state, nonce, verifier }: SignOnMarks): Promise<string> {
    const { strongAcr } = this.settings;
    const parameters = {
      redirect_uri: this.returnAddress,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(strongAcr.length === 0 ? {} : { acr_values: strongAcr.join(' ') }),
    };
    return oidc.buildAuthorizationUrl(await this.configuration(), parameters).href;
  }

  /**
   * Whom the provider has proven: state, issuer, code, nonce, signature and times are checked.
   * @throws when one of them does not hold, or the provider cannot be asked
   */
  async subject(parameters: string, { state, nonce, verifier }: SignOnMarks): Promise<ProvenSubject> {
    const address = new URL(this.returnAddress);
    address.search = parameters;
    const answer = await oidc.authorizationCodeGrant(await this.configuration(), address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const { iss: issuer, sub: subject, acr, amr } = answer.claims() ?? missingToken();
    return { issuer, subject, acr: textOf(acr), amr: textsOf(amr) };
  }

  /** Where the browser signs out at the provider too; `null` when the provider offers no such place. */
  async exit(): Promise<string | null> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    const parameters = { post_logout_redirect_uri: `${this.settings.home}/` };
    return oidc.buildEndSessionUrl(configuration, parameters).href;
  }

  /** A failure is not remembered: the next one asks again. */
  private async configuration(): Promise<oidc.Configuration> {
    if (this.known === null || this.known.until <= this.now()) {
      const known = { configuration: this.discover(), until: this.now() + CONFIGURATION_MS };
      this.known = known;
      known.configuration.catch(() => {
        if (this.known === known) this.known = null;
      });
    }
    return this.known.configuration;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const options = { [oidc.customFetch]: this.fetch, execute: this.plain() };
    const found = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    const server = found.serverMetadata();
    const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
    const configuration = new oidc.Configuration(server, clientId, metadata, authenticationAt(server, clientSecret));
    configuration[oidc.customFetch] = this.fetch;
    for (const setUp of this.plain()) setUp(configuration);
    oidc.enableNonRepudiationChecks(configuration); // the signature too, not only the line that it came by
    return configuration;
  }

  /** The library refuses what is not encrypted by itself; where the deployment has allowed it, the guard decides. */
  private plain(): ((configuration: oidc.Configuration) => void)[] {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out, not because it goes away
    return this.settings.issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
  }
}

/** By the header unless the provider wants it in the form only. */
function authenticationAt(server: oidc.ServerMetadata, secret: string): oidc.ClientAuth {
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic') ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);
}

function missingToken(): never {
  throw new TypeError('the provider has sent no ID token');
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function textsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
}
