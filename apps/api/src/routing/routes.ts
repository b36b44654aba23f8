import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Logger } from "pino";
import type { Answer, Ctx } from "../http/answer.ts";
import type { Env, Exchange, Site } from "../http/env.ts";
import { sendProblem } from "../http/send-problem.ts";
import type { Observe } from "../observing/metrics.ts";
import { requestIdOf } from "../observing/request-id.ts";
import { trace } from "../observing/trace.ts";
import type { Problem } from "../problems/problem.ts";
import { failed } from "./failure.ts";

export type App = OpenAPIHono<Env>;
export type Handler = (c: Ctx) => Answer | Problem | Promise<Answer | Problem>;

/** Where operations are mounted. Each is named, timed and logged, and answers whatever its handler comes to, a fault too. */
export interface Routes {
  readonly app: App;
  /** Serves `path`, with parameters in braces, as OpenAPI writes them. */
  serve(method: string, path: string, handler: Handler): void;
}

export interface Surroundings {
  readonly site: Site;
  readonly log: Logger;
  readonly observe?: Observe;
}

/** Mounts on a Hono app. Wrapping each handler, rather than a middleware around all, spares every read a chain of calls. */
export const routesOf = (app: App, surroundings: Surroundings): Routes => ({
  app,
  serve: (method, path, handler) => {
    app.on(method, path.replaceAll(/\{(.+?)\}/g, ":$1"), answering(path, handler, surroundings));
  },
});

/** Does what is done around every request. */
export const answering =
  (route: string, handler: Handler, { site, log, observe }: Surroundings) =>
  async (c: Ctx): Promise<Answer> => {
    const start = performance.now();
    const requestId = requestIdOf(c.req.raw.headers.get("x-request-id"));
    const exchange: Exchange = { site, requestId, route, bytes: 0, actor: undefined };
    c.set("exchange", exchange);
    let answer: Answer;
    try {
      const result = await handler(c);
      answer = result instanceof Response ? result : sendProblem(c, result);
    } catch (error) {
      answer = failed(c, error, log);
    }
    const ms = performance.now() - start;
    observe?.(route, c.req.method, answer.status, ms / 1000);
    trace(log, c.req, exchange, answer.status, ms);
    return answer;
  };
