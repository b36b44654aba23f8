import type { App } from "@collegium/api";
import type { TextStore } from "@collegium/event-store";
import type { CommitReader, SearchFile, ViewStore } from "@collegium/read-model";
import { createPages, type PagesOptions, readingOf } from "@collegium/web";
import type { Logger } from "pino";
import { pageAssets } from "./assets.ts";

/** What answers requests of all addresses. */
export type WholeApp = Pick<App, "fetch" | "request">;

interface Behind {
  readonly events: CommitReader;
  readonly texts: TextStore;
  readonly views: ViewStore;
  readonly search: () => Promise<SearchFile | undefined>;
  readonly log: Logger;
  /** Counts requests, as it does the API's. */
  readonly observe?: PagesOptions["observe"];
  readonly baseUrl: string | undefined;
  readonly reportTo?: string | undefined;
  readonly signInOrigins?: readonly string[];
}

/** The API under its own addresses, and the reading room under all others. */
export function withPages(
  api: App,
  { events, texts, views, search, log, observe, baseUrl, reportTo, signInOrigins = [] }: Behind,
): WholeApp {
  const pages = createPages({
    reading: readingOf({ events, texts, views, search, clock: () => new Date() }),
    assets: pageAssets,
    log,
    observe,
    baseUrl,
    reportTo,
    signInOrigins,
  });
  const own = firstSegments(api);
  const appFor = (url: string): Pick<App, "fetch" | "request"> => (own.has(firstSegment(url)) ? api : pages);
  return {
    fetch: (request, ...rest) => appFor(request.url).fetch(request, ...rest),
    request: (input, ...rest) =>
      appFor(typeof input === "string" ? input : String(input instanceof URL ? input : input.url)).request(
        input,
        ...rest,
      ),
  };
}

/** What the API's addresses begin with: `v1`, `docs`, `openapi.json` … What leads from `/` to its reference gives way to the reading room. */
const firstSegments = ({ routes }: App): ReadonlySet<string> =>
  new Set(
    routes.map(({ path }) => firstSegment(path)).filter((segment) => segment !== "" && segment !== "*"),
  );

const firstSegment = (url: string): string => /^(?:[a-z]+:\/\/[^/?#]*)?\/([^/?#]*)/i.exec(url)?.[1] ?? "";
