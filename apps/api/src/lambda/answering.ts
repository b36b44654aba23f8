import { logTo } from "@collegium/http";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { pino } from "pino";
import { oidcTokens, tokenVerifier } from "../identity/index.ts";
import type { AppOptions } from "../options.ts";
import { usualWriteLimit } from "../recording/limit.ts";
import type { App } from "../routing/routes.ts";
import { type Settings, settingsFromEnvironment } from "../settings.ts";
import { deployerTokens } from "./deployer.ts";
import { underGatewayId } from "./gateway.ts";
import { registerIn } from "./register.ts";

type Event = Extract<LambdaEvent, { rawPath: string }>;

/** A function behind the HTTP API. */
type Handler = (event: Event, context?: LambdaContext) => ReturnType<ReturnType<typeof handle>>;

/** What a function that writes is made of, by what its environment tells. Nothing is fetched before a request needs it. */
export function writingOptions(env: NodeJS.ProcessEnv) {
  const { oidc, ...settings } = settingsOf(env);
  if (!oidc) throw new Error("COLLEGIUM_OIDC_ISSUER is not set: whose tokens editors write with");
  return {
    ...registerIn(env),
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
  // A line is written before its request's answer: afterwards the process may be frozen.
  log: logTo(pino.destination({ fd: 1, sync: true }), logLevel),
  baseUrl,
});

/** The app as a function, made once for all requests of a process. */
export function handlerOf(app: App): Handler {
  const handler = handle(app);
  return (event, context) => handler(underGatewayId(event), context);
}
