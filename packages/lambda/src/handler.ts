import type { Env } from "@collegium/http";
import type { Hono } from "hono";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { asReached, underGatewayId } from "./gateway.ts";

type Event = Extract<LambdaEvent, { rawPath: string }>;

/** A function behind the HTTP API. */
export type Handler = (event: Event, context?: LambdaContext) => ReturnType<ReturnType<typeof handle>>;

/** An app as a function behind the HTTP API, made once for all requests of a process. */
export function handlerOf(app: Pick<Hono<Env>, "fetch">): Handler {
  const handler = handle(app as Hono<Env>);
  return async (event, context) => {
    const asked = asReached(underGatewayId(event));
    const answer = await handler(asked, context);
    // Whatever the app answers names its request. What doesn't was answered before it: it could be put into no `Request`.
    return "x-request-id" in (answer.headers ?? {}) ? answer : unreadable(asked);
  };
}

const detail =
  "The request can't be read: its address or a header is none, its method is not taken, or it is a GET or HEAD with a body.";

/** The problem `malformed`, as the app tells it of what it can read (RFC 9457). */
function unreadable({ requestContext: { requestId } }: Event): Awaited<ReturnType<Handler>> {
  const problem = {
    type: "/problems/malformed",
    title: "The request is malformed",
    status: 400,
    detail,
    instance: `urn:collegium:request:${requestId}`,
  };
  return {
    statusCode: problem.status,
    headers: {
      "access-control-allow-origin": "*",
      "cache-control": "no-store",
      "content-type": "application/problem+json",
      "x-content-type-options": "nosniff",
      "x-request-id": requestId,
    },
    body: JSON.stringify(problem),
    isBase64Encoded: false,
  };
}
