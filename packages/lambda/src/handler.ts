import type { Env } from "@collegium/http";
import type { Hono } from "hono";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { asReached, underGatewayId } from "./gateway.ts";

type Event = Extract<LambdaEvent, { rawPath: string }>;

/** A function behind the HTTP API. */
export type Handler = (event: Event, context?: LambdaContext) => ReturnType<ReturnType<typeof handle>>;

/** An app as a function behind the HTTP API, made once for all requests of a process. */
export function handlerOf(app: Hono<Env>): Handler {
  const handler = handle(app);
  return (event, context) => handler(asReached(underGatewayId(event)), context);
}
