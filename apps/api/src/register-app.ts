import { readCache } from "@collegium/http";
import type { Answer } from "@collegium/read-model";
import { pino } from "pino";
import { appOf } from "./app-of.ts";
import { mountChanges } from "./changes/feed.ts";
import {
  mountClaim,
  mountClaimHistory,
  mountDocument,
  mountEvents,
  mountHistory,
  mountMentions,
  rows,
} from "./collections/index.ts";
import { mountDrafts } from "./drafts/route.ts";
import { mountHealth } from "./health/health.ts";
import { mountMetrics } from "./health/metrics.ts";
import { mountKeys } from "./identity/mount.ts";
import { mountSignIn } from "./identity/sign-in.ts";
import { mountWhoami } from "./identity/whoami.ts";
import type { AppOptions } from "./options.ts";
import { writeLimiter } from "./recording/limit.ts";
import { mountReference, type ReadOpenApi } from "./reference/mount.ts";
import type { Register } from "./register/register.ts";
import type { App, Routes } from "./routing/routes.ts";
import { mountSheets } from "./sheets/route.ts";
import { mountAnnotations } from "./sources/annotations.ts";
import { compareHere, differences, forgetting } from "./sources/compare/kept.ts";
import { mountCoverage } from "./sources/coverage.ts";
import { mountDeposit } from "./sources/deposit.ts";
import { mountDifference } from "./sources/difference.ts";
import { mountText } from "./sources/text.ts";

/** What a process adds to the routes that each register's app has. */
export interface Beside {
  /** `/openapi.json`, which tells of all routes, also of those that other functions answer. */
  readonly openApi: ReadOpenApi;
  mount?(routes: Routes, register: Register): void;
}

/** Everything but lists and what the search file answers: one thing by its address, and writing. */
export function registerApp(options: AppOptions, { openApi, mount }: Beside): App {
  const { verifyToken, keys = [], log = pino({ enabled: false }) } = options;
  const compared = differences(options.compare ?? compareHere);
  const register: Register = { ...options, texts: forgetting(options.texts, compared) };
  const metrics = options.metrics?.(register);
  const limit = options.writeLimit && writeLimiter(options.writeLimit);
  const documents = readCache<Answer | undefined>();
  const writing = { register, verifyToken, log, limit, changed: documents.pass };
  return appOf(
    options,
    (routes) => {
      mount?.(routes, register);
      for (const row of rows) {
        mountDocument(routes, register, documents, row);
        mountHistory(routes, register, row);
        mountMentions(routes, register, row);
        mountEvents(routes, writing, row);
      }
      mountClaim(routes, register);
      mountClaimHistory(routes, register);
      mountText(routes, register);
      mountDifference(routes, register, compared);
      mountDeposit(routes, writing);
      mountAnnotations(routes, register);
      mountCoverage(routes, register);
      mountSheets(routes, writing, options.sheets);
      mountDrafts(routes, writing, options.drafts);
      mountChanges(routes, register);
      mountHealth(routes, register, log);
      mountKeys(
        routes,
        keys.map(({ publicJwk }) => publicJwk),
      );
      mountSignIn(routes, options.oidc);
      const identifying = { verifyToken, clock: register.clock, log };
      mountWhoami(routes, identifying);
      if (metrics) mountMetrics(routes, metrics, { ...identifying, connection: options.connection });
      mountReference(routes, openApi, options.referenceFile);
    },
    metrics,
  );
}
