import { answering, type Env, type Handler, type Surroundings } from "@collegium/http";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Problem } from "../problems/problem.ts";

export type App = OpenAPIHono<Env>;

/** Where operations are mounted. Each is named, timed and logged, and answers whatever its handler comes to, a fault too. */
export interface Routes {
  readonly app: App;
  /** Serves `path`, with parameters in braces, as OpenAPI writes them. */
  serve(method: string, path: string, handler: Handler<Problem>): void;
}

/** Mounts on a Hono app. Wrapping each handler, rather than a middleware around all, spares every read a chain of calls. */
export const routesOf = (app: App, surroundings: Surroundings<Problem>): Routes => ({
  app,
  serve: (method, path, handler) => {
    app.on(method, path.replaceAll(/\{(.+?)\}/g, ":$1"), answering(path, handler, surroundings));
  },
});
