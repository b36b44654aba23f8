import { once } from "@collegium/domain";
import type { Answer, Ctx } from "@collegium/http";
import type { RouteConfig } from "@hono/zod-openapi";
import { type QuerySchema, readQuery } from "../http/query.ts";
import { isProblem, type Problem } from "../problems/problem.ts";
import { answeredAnywhere } from "./responses.ts";
import type { Routes } from "./routes.ts";

/** One operation: what the reference says of it, with the schema that checks its query. */
export type Endpoint<Q extends QuerySchema> = Omit<RouteConfig, "request"> & {
  readonly operationId: string;
  readonly query: Q;
  /** As a function where much is made for it: a function that never tells the reference starts without. */
  readonly request?: Request | (() => Request);
};
type Request = Omit<NonNullable<RouteConfig["request"]>, "query">;

export type EndpointHandler<Q extends QuerySchema> = (
  c: Ctx,
  query: ReturnType<Q["parse"]>,
) => Answer | Problem | Promise<Answer | Problem>;

/**
 * Registers an operation with the reference and the router. Its query is checked by the schema that the reference shows; most reads
 * have none, and then nothing is checked but that.
 */
export function endpoint<Q extends QuerySchema>(
  { app, serve }: Routes,
  { query, request, ...config }: Endpoint<Q>,
  handler: EndpointHandler<Q>,
): void {
  app.openAPIRegistry.registerPath({
    ...config,
    responses: { ...answeredAnywhere, ...config.responses },
    get request() {
      const beside = typeof request === "function" ? request() : request;
      return Object.keys(query.shape).length > 0 ? { ...beside, query } : beside;
    },
  });
  // zod makes what asks a schema when it first does.
  const unasked = once(() => query.safeParse({}));
  serve(config.method, config.path, (c) => {
    const { url } = c.req;
    const usual = url.includes("?") ? undefined : unasked();
    const read = usual?.success ? { query: usual.data } : readQuery(url, query);
    return isProblem(read) ? read : handler(c, read.query as ReturnType<Q["parse"]>);
  });
}
