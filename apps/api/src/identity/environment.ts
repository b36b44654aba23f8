import { type OidcSettings, oidcSettings } from "./issuer.ts";

const variables = {
  issuer: "COLLEGIUM_OIDC_ISSUER",
  audience: "COLLEGIUM_OIDC_AUDIENCE",
  audienceClaim: "COLLEGIUM_OIDC_AUDIENCE_CLAIM",
  jwksUri: "COLLEGIUM_OIDC_JWKS_URI",
  scopeClaims: "COLLEGIUM_OIDC_SCOPE_CLAIM",
  scopePrefix: "COLLEGIUM_OIDC_SCOPE_PREFIX",
} as const;

/** The issuer that the environment names, if it names one; or why it can't be used, in a sentence that names the variables. */
export function oidcFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: OidcSettings | undefined } | { readonly refusal: string } {
  const set = Object.entries(variables).filter(([, variable]) => env[variable]);
  if (set.length === 0) return { settings: undefined };
  const values = Object.fromEntries(
    set.map(([field, variable]) => [field, field === "scopeClaims" ? [env[variable]] : env[variable]]),
  );
  const parsed = oidcSettings.safeParse(values);
  if (parsed.success) return { settings: parsed.data };
  const why = parsed.error.issues.map(
    ({ path: [field], message }) => `${variables[field as keyof typeof variables]}: ${message}`,
  );
  return { refusal: `The OIDC issuer can't be used. ${why.join(" ")}` };
}
