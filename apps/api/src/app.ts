import { OpenAPIHono } from "@hono/zod-openapi";
import { type Logger, pino } from "pino";
import type { Registry } from "prom-client";
import { mountChanges } from "./changes/changes.ts";
import {
  mountDocument,
  mountEvents,
  mountHistory,
  mountList,
  mountMentions,
  rows,
} from "./collections/index.ts";
import { mountHealth } from "./health/health.ts";
import type { App } from "./http/endpoint.ts";
import type { Site } from "./http/env.ts";
import { failed } from "./http/failure.ts";
import { methodsByPath } from "./http/methods.ts";
import { unmatched } from "./http/unmatched.ts";
import type { RegisterKey, VerifyToken } from "./identity/index.ts";
import { mountKeys } from "./identity/mount.ts";
import { requestMetrics } from "./observing/metrics.ts";
import { mountMetrics } from "./observing/mount.ts";
import { observing } from "./observing/observe.ts";
import { type WriteLimit, writeLimiter } from "./recording/limit.ts";
import type { ReadReferenceFile } from "./reference/assets.ts";
import { mountReference } from "./reference/mount.ts";
import type { Register } from "./register.ts";
import { mountAnnotations } from "./sources/annotations.ts";
import { mountDeposit } from "./sources/deposit.ts";
import { mountText } from "./sources/text.ts";

export interface AppOptions extends Register {
  /** Who may write: `tokenVerifier([ownTokens(key), oidcTokens(…)])`. */
  readonly verifyToken: VerifyToken;
  /** Keys that `/.well-known/jwks.json` publishes. */
  readonly keys?: readonly Pick<RegisterKey, "publicJwk">[];
  /** One line a request, and faults. Nothing is logged where it is missing. */
  readonly log?: Logger;
  /** Where metrics are kept; with it `/metrics` is served. */
  readonly registry?: Registry;
  /** Where the register is reached from outside, without a slash at the end: makes links absolute. */
  readonly baseUrl?: string;
  /** The reference page's files; with them `/docs` is served. */
  readonly referenceFile?: ReadReferenceFile;
  /** How much one actor may write; unlimited where it is missing. */
  readonly writeLimit?: WriteLimit;
}

/** The HTTP API of a register, as a Hono app: start it with `fetch`, on any server. It holds nothing but what it is given. */
export function createApp(options: AppOptions): App {
  const { verifyToken, keys = [], log = pino({ enabled: false }), registry, baseUrl = "" } = options;
  const register: Register = options;
  const app: App = new OpenAPIHono();
  const observe = registry && requestMetrics(registry, register);
  app.use(observing({ site: siteOf(baseUrl), log, observe }));

  const limit = options.writeLimit && writeLimiter(options.writeLimit);
  const writing = { register, verifyToken, log, limit };
  for (const row of rows) {
    mountList(app, register, row);
    mountDocument(app, register, row);
    mountHistory(app, register, row);
    mountMentions(app, register, row);
    mountEvents(app, writing, row);
  }
  mountText(app, register);
  mountDeposit(app, writing);
  mountAnnotations(app, register);
  mountChanges(app, register);
  mountHealth(app, register);
  mountKeys(
    app,
    keys.map(({ publicJwk }) => publicJwk),
  );
  if (registry) mountMetrics(app, registry);
  mountReference(app, options.referenceFile);

  let methodsAt: ReturnType<typeof methodsByPath> | undefined;
  app.notFound((c) => {
    methodsAt ??= methodsByPath(app.routes);
    return unmatched(c, methodsAt);
  });
  app.onError((error, c) => failed(c, error, log));
  return app;
}

/** Headers of every answer: open to readers on other sites, never to be taken for anything but what it says it is. */
const siteOf = (baseUrl: string): Site => ({
  baseUrl,
  headers: {
    "access-control-allow-origin": "*",
    "access-control-expose-headers":
      "ETag, Link, Location, Preference-Applied, Retry-After, WWW-Authenticate, X-Request-Id",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    ...(baseUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
  },
});
