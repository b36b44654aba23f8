import {
  type Register as ApiRegister,
  type App,
  createApp,
  type Metrics,
  oidcTokens,
  ownTokens,
  prometheus,
  type RegisterKey,
  tokenVerifier,
  usualWriteLimit,
} from "@collegium/api";
import { serveSheetsBy } from "@collegium/api/sheets";
import { type Poison, projector } from "@collegium/read-model";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Logger } from "pino";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Register } from "../register/open.ts";
import { bundledOpenApi, compareInThreads, draftInThreads, planInThreads, referenceFile } from "./assets.ts";
import type { ServeConfig } from "./config.ts";
import { persistent, type Views } from "./persistent.ts";
import type { Search } from "./search.ts";

export interface AppSettings extends Pick<ServeConfig, "oidc" | "baseUrl"> {
  /** The register's own key; without one, only an issuer's tokens are taken. */
  readonly key: RegisterKey | undefined;
  readonly log: Logger;
}

/** The whole register in one process: its API, the projector that brings views up to each commit before it is answered, and where requests are counted. */
export function registerApp(
  { events, texts, sets, obstacle, damaged }: Stores,
  settings: AppSettings,
  search?: Search,
): { app: App; views: Views; observe: Observe } {
  const onPoison = (poison: Poison) =>
    settings.log.error({ poison }, "a commit could not be projected, and is set aside");
  const { catchUp } = projector({ commits: events, views: sets.live, onPoison });
  // Whoever withholds a text is answered when its words are gone from here as well.
  const both = async () => {
    const position = await catchUp();
    await search?.catchUp();
    return position;
  };
  const views = persistent(both, settings.log);
  const { app, observe } = apiOf(
    {
      events,
      texts,
      views: sets.live,
      catchUp: views.catchUp,
      obstacle,
      damaged,
      search: search && (async () => search.file),
    },
    settings,
  );
  return { app, views, observe };
}

/** The API alone, where views are brought up elsewhere, and the metrics of its process. */
export const apiApp = (
  { events, texts, sets, damaged }: Stores,
  settings: AppSettings,
  search?: ApiRegister["search"],
) => apiOf({ events, texts, views: sets.live, damaged, search }, settings);

type Observe = Metrics["observe"];
type Stores = Pick<Register, "events" | "texts" | "sets" | "obstacle" | "damaged">;

function apiOf(
  register: Omit<ApiRegister, "clock">,
  { key, log, oidc, baseUrl }: AppSettings,
): { app: App; registry: Registry; observe: Observe } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // Which version runs here helps those who look for an old one more than it helps those who run it.
  registry.removeSingleMetric("nodejs_version_info");
  const metrics = prometheus(registry)(register);
  const issuers = [...(key ? [ownTokens(key)] : []), ...(oidc ? [oidcTokens(oidc)] : [])];
  const app = createApp({
    ...register,
    clock: () => new Date(),
    verifyToken: tokenVerifier(issuers),
    oidc,
    keys: key ? [key] : [],
    log,
    metrics: () => metrics,
    connection: getConnInfo,
    baseUrl,
    openApi: bundledOpenApi(baseUrl),
    referenceFile: referenceFile(),
    writeLimit: usualWriteLimit,
    compare: compareInThreads(),
    sheets: serveSheetsBy(planInThreads()),
    drafts: draftInThreads(),
  });
  return { app, registry, observe: metrics.observe };
}
