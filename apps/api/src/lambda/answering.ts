import { registerIn, stdoutLog } from "@collegium/lambda";
import { oidcTokens, tokenVerifier } from "../identity/index.ts";
import type { AppOptions } from "../options.ts";
import { usualWriteLimit } from "../recording/limit.ts";
import { type Settings, settingsFromEnvironment } from "../settings.ts";
import { deployerTokens } from "./deployer.ts";

/** What a function that writes is made of, by what its environment tells. Nothing is fetched before a request needs it. */
export function writingOptions(env: NodeJS.ProcessEnv) {
  const { oidc, ...settings } = settingsOf(env);
  if (!oidc) throw new Error("COLLEGIUM_OIDC_ISSUER is not set: whose tokens editors write with");
  return {
    ...registerIn(env),
    oidc,
    ...surroundings(settings),
    verifyToken: tokenVerifier([oidcTokens(oidc), ...deployerTokens(env)]),
    writeLimit: usualWriteLimit,
  } satisfies AppOptions;
}

export function settingsOf(env: NodeJS.ProcessEnv): Settings {
  const told = settingsFromEnvironment(env);
  if ("refusal" in told) throw new Error(told.refusal);
  return told.settings;
}

export const surroundings = ({ logLevel, baseUrl }: Pick<Settings, "logLevel" | "baseUrl">) => ({
  log: stdoutLog(logLevel),
  baseUrl,
});
