import { type Issuer, oidcTokens } from "../identity/index.ts";

const variables = [
  "COLLEGIUM_DEPLOYER_ISSUER",
  "COLLEGIUM_DEPLOYER_AUDIENCE",
  "COLLEGIUM_DEPLOYER_SUBJECT",
] as const;

/**
 * Tokens of the workflow that deploys, so that it can record something and see it come through; none where the environment names none. One
 * subject of the issuer may `record`; every other may nothing, for an issuer such as GitHub gives tokens to everybody. Throws where it is
 * named by halves.
 */
export function deployerTokens(env: Readonly<Record<string, string | undefined>>): Issuer[] {
  const [issuer, audience, subject] = variables.map((name) => env[name] || undefined);
  if (issuer === undefined && audience === undefined && subject === undefined) return [];
  if (issuer === undefined || audience === undefined || subject === undefined)
    throw new Error(`Set all of ${variables.join(", ")}, or none`);
  return [
    { ...oidcTokens({ issuer, audience }), scopes: ({ sub }) => new Set(sub === subject ? ["record"] : []) },
  ];
}
