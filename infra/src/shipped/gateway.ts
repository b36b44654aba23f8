import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type RequestAnswer, requestEvent } from "./api-gateway.ts";
import type { FunctionProcess } from "./function-process.ts";

/** The same function, for callers who don't wait for each other: a process of Lambda takes one event at a time. */
export function oneAtATime(one: FunctionProcess): Pick<FunctionProcess, "invoke"> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    invoke<Answer>(event: object): Promise<Answer> {
      const next = last.then(() => one.invoke<Answer>(event));
      last = next.catch(() => {});
      return next;
    },
  };
}

/** What API Gateway does before a function: each HTTP request becomes an event, and its answer one again. */
export const gatewayBefore =
  (api: Pick<FunctionProcess, "invoke">) => async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(`${request.url}`, "http://gateway");
    const body = await text(request);
    const {
      statusCode,
      headers,
      body: said,
      isBase64Encoded,
    } = await api.invoke<RequestAnswer>(
      requestEvent({
        method: `${request.method}`,
        path: pathname,
        query: `${searchParams}`,
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, `${value}`]),
        ),
        ...(body !== "" && { body }),
      }),
    );
    response.writeHead(statusCode, headers).end(Buffer.from(said, isBase64Encoded ? "base64" : "utf8"));
  };

/** What CloudFront does before the gateway: files come from their bucket, but for those that are not there. */
export const filesBefore =
  (folder: string, gateway: ReturnType<typeof gatewayBefore>): ReturnType<typeof gatewayBefore> =>
  async (request, response) => {
    const [, name] = /^\/assets\/([\w.-]+)$/.exec(`${request.url}`) ?? [];
    const file = name && (await readFile(join(folder, name)).catch(() => undefined));
    if (!name || !file) return gateway(request, response);
    const headers = {
      "content-type": name.endsWith(".css") ? "text/css; charset=utf-8" : "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    };
    response.writeHead(200, headers).end(file);
  };
