import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { isProblem, type Problem, sendProblem } from "../problems/problem.ts";
import type { Answer, Ctx } from "./answer.ts";
import type { Env } from "./env.ts";
import { type QuerySchema, readQuery } from "./query.ts";

export type App = OpenAPIHono<Env>;

/** One operation: what the reference says of it, with the schema that checks its query. */
export type Endpoint<Q extends QuerySchema> = Omit<RouteConfig, "request"> & {
  readonly operationId: string;
  readonly query: Q;
  readonly request?: Omit<NonNullable<RouteConfig["request"]>, "query">;
};

export type Handler<Q extends QuerySchema> = (
  c: Ctx,
  query: ReturnType<Q["parse"]>,
) => Answer | Problem | Promise<Answer | Problem>;

/**
 * Registers an operation with the reference and the router. Its query is checked by the schema that the reference shows; most reads
 * have none, and then nothing is checked but that.
 */
export function endpoint<Q extends QuerySchema>(
  app: App,
  { query, ...config }: Endpoint<Q>,
  handler: Handler<Q>,
): void {
  const documented = Object.keys(query.shape).length > 0 ? { ...config.request, query } : config.request;
  app.openAPIRegistry.registerPath({ ...config, request: documented });
  const pattern = config.path.replaceAll(/\{(.+?)\}/g, ":$1");
  const unasked = query.safeParse({});
  app.on(config.method, pattern, async (c) => {
    c.set("route", config.path);
    const read =
      !unasked.success || c.req.url.includes("?") ? readQuery(c.req.url, query) : { query: unasked.data };
    if (isProblem(read)) return sendProblem(c, read);
    const answer = await handler(c, read.query as ReturnType<Q["parse"]>);
    return answer instanceof Response ? answer : sendProblem(c, answer);
  });
}
