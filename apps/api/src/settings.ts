import { type SiteSettings, siteSettings } from "@collegium/http/settings";
import { oidcFromEnvironment } from "./identity/environment.ts";
import type { OidcSettings } from "./identity/index.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What the API reads from its environment, however it is served. */
export interface Settings extends SiteSettings {
  /** `COLLEGIUM_OIDC_…`: an issuer whose tokens are taken. */
  readonly oidc: OidcSettings | undefined;
}

/** Reads the settings, or says in a sentence which can't be meant. An empty variable counts as unset. */
export function settingsFromEnvironment(
  env: Env,
): { readonly settings: Settings } | { readonly refusal: string } {
  const told = siteSettings(env);
  if ("refusal" in told) return told;
  const issuer = oidcFromEnvironment(env);
  if ("refusal" in issuer) return issuer;
  return { settings: { ...told.settings, oidc: issuer.settings } };
}
