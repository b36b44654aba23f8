import { answering, type Ctx, type Surroundings } from "@collegium/http";
import type { Answer } from "@collegium/read-model";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { GetConnInfo } from "hono/conninfo";
import { type Logger, pino } from "pino";
import { mountChanges } from "./changes/feed.ts";
import {
  mountDocument,
  mountEvents,
  mountHistory,
  mountList,
  mountMentions,
  rows,
} from "./collections/index.ts";
import { readCache } from "./collections/read-cache.ts";
import { mountHealth } from "./health/health.ts";
import { mountMetrics } from "./health/metrics.ts";
import { methodsByPath } from "./http/methods.ts";
import { sendProblem } from "./http/send-problem.ts";
import { apiSite } from "./http/site.ts";
import { unmatched } from "./http/unmatched.ts";
import type { RegisterKey, VerifyToken } from "./identity/index.ts";
import { mountKeys } from "./identity/mount.ts";
import type { MetricsOf } from "./observing/metrics.ts";
import type { Problem } from "./problems/problem.ts";
import { type WriteLimit, writeLimiter } from "./recording/limit.ts";
import type { ReadReferenceFile } from "./reference/assets.ts";
import { mountReference } from "./reference/mount.ts";
import type { Register } from "./register/register.ts";
import { failed } from "./routing/failure.ts";
import { type App, routesOf } from "./routing/routes.ts";
import { mountSearchFile } from "./search/mount.ts";
import { mountSheets, type ServeSheets } from "./sheets/route.ts";
import { mountAnnotations } from "./sources/annotations.ts";
import { type Compare, compareHere, differences, forgetting } from "./sources/compare/kept.ts";
import { mountCoverage } from "./sources/coverage.ts";
import { mountDeposit } from "./sources/deposit.ts";
import { mountDifference } from "./sources/difference.ts";
import { mountText } from "./sources/text.ts";

export interface AppOptions extends Register {
  /** Who may write: `tokenVerifier([ownTokens(key), oidcTokens(…)])`. */
  readonly verifyToken: VerifyToken;
  /** Keys that `/.well-known/jwks.json` publishes. */
  readonly keys?: readonly Pick<RegisterKey, "publicJwk">[];
  /** One line a request, and faults. Nothing is logged where it is missing. */
  readonly log?: Logger;
  /** Where requests are counted: `prometheus(new Registry())`; with it `/metrics` is served. */
  readonly metrics?: MetricsOf;
  /** Who is at the other end of a connection, as the server tells it: to the machine itself `/metrics` is open without a token. */
  readonly connection?: GetConnInfo;
  /** Where the register is reached from outside, without a slash at the end: makes links absolute. */
  readonly baseUrl?: string;
  /** The reference page's files; with them `/docs` is served. */
  readonly referenceFile?: ReadReferenceFile;
  /** How much one actor may write; unlimited where it is missing. */
  readonly writeLimit?: WriteLimit;
  /** Compares two texts: `comparingThreads()`, where one process has many readers; otherwise right where it is asked for. */
  readonly compare?: Compare;
  /** Applies record sheets: `serveSheetsBy(…)` of `@collegium/api/sheets`; where it is missing, another function does so. */
  readonly sheets?: ServeSheets;
}

/** The HTTP API of a register, as a Hono app: start it with `fetch`, on any server. It holds nothing but what it is given. */
export function createApp(options: AppOptions): App {
  const { verifyToken, keys = [], log = pino({ enabled: false }), baseUrl = "" } = options;
  const compared = differences(options.compare ?? compareHere);
  const register: Register = { ...options, texts: forgetting(options.texts, compared) };
  const app: App = new OpenAPIHono();
  const metrics = options.metrics?.(register);
  const surroundings: Surroundings<Problem> = {
    site: apiSite(baseUrl),
    log,
    observe: metrics?.observe,
    told: sendProblem,
    failed: (c, error) => failed(c, error, log),
  };
  const routes = routesOf(app, surroundings);

  const limit = options.writeLimit && writeLimiter(options.writeLimit);
  const documents = readCache<Answer | undefined>();
  const writing = { register, verifyToken, log, limit, changed: documents.pass };
  for (const row of rows) {
    mountList(routes, register, row);
    mountDocument(routes, register, documents, row);
    mountHistory(routes, register, row);
    mountMentions(routes, register, row);
    mountEvents(routes, writing, row);
  }
  mountText(routes, register);
  mountDifference(routes, register, compared);
  mountDeposit(routes, writing);
  mountAnnotations(routes, register);
  mountCoverage(routes, register);
  mountSheets(routes, writing, options.sheets);
  mountSearchFile(routes, register);
  mountChanges(routes, register);
  mountHealth(routes, register, log);
  mountKeys(
    routes,
    keys.map(({ publicJwk }) => publicJwk),
  );
  const identifying = { verifyToken, clock: register.clock, log };
  if (metrics) mountMetrics(routes, metrics, { ...identifying, connection: options.connection });
  mountReference(routes, options.referenceFile);

  let methodsAt: ReturnType<typeof methodsByPath> | undefined;
  const otherwise = (c: Ctx) => {
    methodsAt ??= methodsByPath(app.routes);
    return unmatched(c, methodsAt);
  };
  app.notFound(answering("none", otherwise, surroundings));
  // Handlers answer their own faults; this is for those of the router and of middleware.
  app.onError((error, c) => answering("none", () => Promise.reject(error), surroundings)(c));
  return app;
}
