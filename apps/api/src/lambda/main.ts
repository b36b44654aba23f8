import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { pino } from "pino";
import { createApp } from "../app.ts";
import { oidcTokens, tokenVerifier } from "../identity/index.ts";
import { logTo } from "../observing/log.ts";
import { usualWriteLimit } from "../recording/limit.ts";
import { referenceFrom } from "../reference/node.ts";
import { settingsFromEnvironment } from "../settings.ts";
import { deployerTokens } from "./deployer.ts";
import { underGatewayId } from "./gateway.ts";
import { registerIn } from "./register.ts";

const told = settingsFromEnvironment(process.env);
if ("refusal" in told) throw new Error(told.refusal);
const { logLevel, baseUrl, oidc } = told.settings;
if (!oidc) throw new Error("COLLEGIUM_OIDC_ISSUER is not set: whose tokens editors write with");

/** Made once for all requests of a process; nothing is fetched before one needs it. */
const answering = handle(
  createApp({
    ...registerIn(process.env),
    verifyToken: tokenVerifier([oidcTokens(oidc), ...deployerTokens(process.env)]),
    // A line is written before its request's answer: afterwards the process may be frozen.
    log: logTo(pino.destination({ fd: 1, sync: true }), logLevel),
    baseUrl,
    referenceFile: referenceFrom(new URL("./reference/", import.meta.url)),
    writeLimit: usualWriteLimit,
  }),
);

/** The Lambda function behind the HTTP API.
 * @public */
export const handler = (event: Extract<LambdaEvent, { rawPath: string }>, context?: LambdaContext) =>
  answering(underGatewayId(event), context);
