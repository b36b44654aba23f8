import { type OidcSettings, oidcSettings } from "./issuer.ts";

const variables = {
  issuer: "COLLEGIUM_OIDC_ISSUER",
  audience: "COLLEGIUM_OIDC_AUDIENCE",
  audienceClaim: "COLLEGIUM_OIDC_AUDIENCE_CLAIM",
  jwksUri: "COLLEGIUM_OIDC_JWKS_URI",
  scopeClaims: "COLLEGIUM_OIDC_SCOPE_CLAIM",
  scopePrefix: "COLLEGIUM_OIDC_SCOPE_PREFIX",
  clientId: "COLLEGIUM_OIDC_CLIENT_ID",
  signInScope: "COLLEGIUM_OIDC_SIGN_IN_SCOPE",
  loopback: "COLLEGIUM_OIDC_LOOPBACK",
  origins: "COLLEGIUM_OIDC_ORIGINS",
} as const;

/** What is a list; claims are not told apart by spaces, for theirs may hold any sign. */
const lists: Readonly<Record<string, (value: string) => string[]>> = {
  scopeClaims: (value) => [value],
  loopback: (value) => value.trim().split(/\s+/),
  origins: (value) => value.trim().split(/\s+/),
};

/** The issuer that the environment names, if it names one; or why it can't be used, in a sentence that names the variables. */
export function oidcFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: OidcSettings | undefined } | { readonly refusal: string } {
  const set = Object.entries(variables).filter(([, variable]) => env[variable]);
  if (set.length === 0) return { settings: undefined };
  const values = Object.fromEntries(
    set.map(([field, variable]) => {
      const value = env[variable] ?? "";
      return [field, lists[field]?.(value) ?? value];
    }),
  );
  const parsed = oidcSettings.safeParse(values);
  if (parsed.success) return { settings: parsed.data };
  const why = parsed.error.issues.map(
    ({ path: [field], message }) => `${variables[field as keyof typeof variables]}: ${message}`,
  );
  return { refusal: `The OIDC issuer can't be used. ${why.join(" ")}` };
}
