/** The part of the test provider that the specs use; the package has no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface ProviderContext {
    readonly oidc?: { readonly route?: string; readonly session?: { readonly accountId?: string } };
    body: unknown;
  }

  interface GrantOfProvider {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  // eslint-disable-next-line import-x/no-default-export -- so the package exports it
  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly Grant: new (of: Readonly<Record<string, string | undefined>>) => GrantOfProvider;
    use(middleware: (context: ProviderContext, next: () => Promise<void>) => Promise<void>): void;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
  }
}
