import {
  type App,
  createApp,
  oidcTokens,
  ownTokens,
  prometheus,
  type RegisterKey,
  tokenVerifier,
  usualWriteLimit,
} from "@collegium/api";
import { type Poison, type Projector, projector } from "@collegium/read-model";
import type { Logger } from "pino";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Register } from "../register/open.ts";
import { referenceFile } from "./assets.ts";
import type { ServeConfig } from "./config.ts";

/** The whole register in one process: its API, and the projector that brings views up to each commit before it is answered. */
export function registerApp(
  { events, texts, sets }: Register,
  { key, log, oidc, baseUrl }: { key: RegisterKey; log: Logger } & Pick<ServeConfig, "oidc" | "baseUrl">,
): { app: App; views: Projector } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const onPoison = (poison: Poison) =>
    log.error({ poison }, "a commit could not be projected, and is set aside");
  const views = projector({ commits: events, views: sets.live, onPoison });
  const app = createApp({
    events,
    texts,
    views: sets.live,
    catchUp: views.catchUp,
    clock: () => new Date(),
    verifyToken: tokenVerifier([ownTokens(key), ...(oidc ? [oidcTokens(oidc)] : [])]),
    keys: [key],
    log,
    metrics: prometheus(registry),
    baseUrl,
    referenceFile: referenceFile(),
    writeLimit: usualWriteLimit,
  });
  return { app, views };
}
