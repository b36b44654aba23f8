import { answering, type Surroundings, unmatched } from "@collegium/http";
import { OpenAPIHono } from "@hono/zod-openapi";
import { pino } from "pino";
import { sendProblem } from "./http/send-problem.ts";
import { apiSite } from "./http/site.ts";
import type { Metrics } from "./observing/metrics.ts";
import type { AppOptions } from "./options.ts";
import { type Problem, problem } from "./problems/problem.ts";
import { failed } from "./routing/failure.ts";
import { type App, type Routes, routesOf } from "./routing/routes.ts";

/** A Hono app of the routes that are mounted, all or some of the register's; every other address is answered as one that is not there. */
export function appOf(
  options: Pick<AppOptions, "log" | "baseUrl">,
  mount: (routes: Routes) => void,
  metrics?: Metrics,
): App {
  const { log = pino({ enabled: false }), baseUrl = "" } = options;
  const app: App = new OpenAPIHono();
  const surroundings: Surroundings<Problem> = {
    site: apiSite(baseUrl),
    log,
    observe: metrics?.observe,
    told: sendProblem,
    failed: (c, error) => failed(c, error, log),
  };
  mount(routesOf(app, surroundings));

  const otherwise = unmatched<Problem>(app, {
    nothing: problem("not-found", "There is nothing at this address."),
    otherMethods: (allow) =>
      problem("method-not-allowed", `This address takes ${allow}.`, { headers: { allow } }),
  });
  app.notFound(answering("none", otherwise, surroundings));
  // Handlers answer their own faults; this is for those of the router and of middleware.
  app.onError((error, c) => answering("none", () => Promise.reject(error), surroundings)(c));
  return app;
}
