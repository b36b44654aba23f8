import { logTo } from "@collegium/http";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { pino } from "pino";
import { type AppOptions, createApp } from "../app.ts";
import { oidcTokens, tokenVerifier } from "../identity/index.ts";
import { usualWriteLimit } from "../recording/limit.ts";
import { settingsFromEnvironment } from "../settings.ts";
import { deployerTokens } from "./deployer.ts";
import { underGatewayId } from "./gateway.ts";
import { registerIn } from "./register.ts";

type Event = Extract<LambdaEvent, { rawPath: string }>;

/** A function behind the HTTP API, of what its environment tells. Made once for all requests of a process; nothing is fetched before one needs it. */
export function answering(
  env: NodeJS.ProcessEnv,
  options: Pick<AppOptions, "referenceFile" | "sheets">,
): (event: Event, context?: LambdaContext) => ReturnType<ReturnType<typeof handle>> {
  const told = settingsFromEnvironment(env);
  if ("refusal" in told) throw new Error(told.refusal);
  const { logLevel, baseUrl, oidc } = told.settings;
  if (!oidc) throw new Error("COLLEGIUM_OIDC_ISSUER is not set: whose tokens editors write with");
  const app = createApp({
    ...registerIn(env),
    verifyToken: tokenVerifier([oidcTokens(oidc), ...deployerTokens(env)]),
    // A line is written before its request's answer: afterwards the process may be frozen.
    log: logTo(pino.destination({ fd: 1, sync: true }), logLevel),
    baseUrl,
    writeLimit: usualWriteLimit,
    ...options,
  });
  const handler = handle(app);
  return (event, context) => handler(underGatewayId(event), context);
}
