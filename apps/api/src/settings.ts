import { oidcFromEnvironment } from "./identity/environment.ts";
import type { OidcSettings } from "./identity/index.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What the API reads from its environment, however it is served. */
export interface Settings {
  /** `LOG_LEVEL`. */
  readonly logLevel: string;
  /** `COLLEGIUM_BASE_URL`: where the register is reached from outside, without a slash at the end; makes links absolute. */
  readonly baseUrl: string | undefined;
  /** `COLLEGIUM_OIDC_…`: an issuer whose tokens are taken. */
  readonly oidc: OidcSettings | undefined;
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Reads the settings, or says in a sentence which can't be meant. An empty variable counts as unset. */
export function settingsFromEnvironment(
  env: Env,
): { readonly settings: Settings } | { readonly refusal: string } {
  const { LOG_LEVEL: level, COLLEGIUM_BASE_URL: url } = env;
  const logLevel = level || "info";
  if (!logLevels.some((known) => known === logLevel))
    return { refusal: `LOG_LEVEL is ${logLevel}, not one of ${logLevels.join(", ")}.` };
  if (url && (!/^https?:/.test(url) || !URL.canParse(url)))
    return { refusal: `COLLEGIUM_BASE_URL is “${url}”, not such as https://register.example.` };
  const issuer = oidcFromEnvironment(env);
  if ("refusal" in issuer) return issuer;
  return {
    settings: { logLevel, baseUrl: url ? url.replace(/\/+$/, "") : undefined, oidc: issuer.settings },
  };
}
