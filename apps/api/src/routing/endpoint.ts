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
  readonly request?: Omit<NonNullable<RouteConfig["request"]>, "query">;
};

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
  { query, ...config }: Endpoint<Q>,
  handler: EndpointHandler<Q>,
): void {
  const documented = Object.keys(query.shape).length > 0 ? { ...config.request, query } : config.request;
  const responses = { ...answeredAnywhere, ...config.responses };
  app.openAPIRegistry.registerPath({ ...config, responses, request: documented });
  const unasked = query.safeParse({});
  serve(config.method, config.path, (c) => {
    const { url } = c.req;
    const read = !unasked.success || url.includes("?") ? readQuery(url, query) : { query: unasked.data };
    return isProblem(read) ? read : handler(c, read.query as ReturnType<Q["parse"]>);
  });
}
