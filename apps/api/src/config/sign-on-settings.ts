import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SettingsError } from '@app/platform';

/** The settings of single sign-on; without an issuer there is none. */
export const signOnSettingsShape = {
  OIDC_ISSUER: z
    .url()
    .optional()
    .describe(
      'Issuer of the provider of single sign-on (OpenID Connect), as its discovery document names it; there is none without. Its hosts must stand in OUTBOUND_ALLOW',
    ),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('What the provider calls this deployment'),
  OIDC_CLIENT_SECRET_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('File with the secret that the provider has given this deployment'),
  OIDC_LABEL: z
    .string()
    .min(1)
    .max(20)
    .default('统一身份认证')
    .describe('What people call the provider; it stands on the sign-in page'),
  OIDC_STRONG_ACR: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((level) => level !== ''))
    .describe(
      'Values of `acr`, with blanks, that mean that the provider has asked for two factors; they are asked for at sign-in. Without them `amr` alone tells it',
    ),
} as const;

/** Settings of a provider that are complete. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly label: string;
  readonly strongAcr: readonly string[];
  /** Scheme and host at which people open Liandu. */
  readonly home: string;
}

type SignOnSettings = z.infer<z.ZodObject<typeof signOnSettingsShape>> & { readonly PUBLIC_URL?: string | undefined };

/** Whether a provider is named with all that belongs to it, or none at all. */
export function namesProvider(settings: SignOnSettings): boolean {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client, OIDC_CLIENT_SECRET_FILE: secret, PUBLIC_URL: home } = settings;
  return issuer === undefined || ![client, secret, home].includes(undefined);
}

/** What a program says that was given half a provider. */
export const HALF_PROVIDER = {
  path: ['OIDC_ISSUER'],
  error: 'needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET_FILE and PUBLIC_URL beside it',
};

/** The provider of single sign-on; `null` when the deployment has none. @throws SettingsError when the secret cannot be read */
export function providerOf(settings: SignOnSettings): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET_FILE: file, PUBLIC_URL: home } = settings;
  if (issuer === undefined || clientId === undefined || file === undefined || home === undefined) return null;
  const { OIDC_LABEL: label, OIDC_STRONG_ACR: strongAcr } = settings;
  return { issuer, clientId, clientSecret: secretIn(file), label, strongAcr, home: new URL(home).origin };
}

function secretIn(file: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch (cause) {
    throw new SettingsError(`OIDC_CLIENT_SECRET_FILE: ${file} cannot be read`, { cause });
  }
  throw new SettingsError(`OIDC_CLIENT_SECRET_FILE: ${file} is empty`);
}
