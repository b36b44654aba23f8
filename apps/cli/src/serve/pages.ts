import type { App } from "@collegium/api";
import type { TextStore } from "@collegium/event-store";
import { readCache } from "@collegium/http";
import type { CommitReader, SearchFile, ViewStore } from "@collegium/read-model";
import { createPages, type PagesOptions, type Reading, readingOf } from "@collegium/web";
import type { Logger } from "pino";
import { pageAssets } from "./assets.ts";

/** What answers requests of all addresses. */
export type WholeApp = Pick<App, "fetch" | "request">;

interface Behind {
  readonly events: CommitReader;
  readonly texts: TextStore;
  readonly views: ViewStore;
  readonly search: () => Promise<SearchFile | undefined>;
  /** Another one after each change of the register, where one is known. */
  readonly mark?: (() => string | undefined) | undefined;
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
  { events, texts, views, search, mark, log, observe, baseUrl, reportTo, signInOrigins = [] }: Behind,
): WholeApp {
  const documents = readCache<Awaited<ReturnType<Reading["document"]>>>();
  const marks = readCache<string | undefined>();
  const pages = createPages({
    reading: readingOf({ events, texts, views, search, documents, marks, mark, clock: () => new Date() }),
    assets: pageAssets,
    log,
    observe,
    baseUrl,
    reportTo,
    signInOrigins,
  });
  const own = firstSegments(api);
  const isApi = (url: string): boolean => own.has(firstSegment(url));
  /** What was recorded here shows on pages as soon as it is answered. */
  const written = async (answer: Response | Promise<Response>): Promise<Response> => {
    await answer;
    documents.pass();
    marks.pass();
    return answer;
  };
  const toApi = (method: string | undefined, answer: Response | Promise<Response>) =>
    method === undefined || method === "GET" || method === "HEAD" ? answer : written(answer);
  return {
    fetch: (request, ...rest) =>
      isApi(request.url) ? toApi(request.method, api.fetch(request, ...rest)) : pages.fetch(request, ...rest),
    request: (input, init, ...rest) => {
      const asked = typeof input === "string" || input instanceof URL ? { url: String(input) } : input;
      if (!isApi(asked.url)) return pages.request(input, init, ...rest);
      const method = init?.method ?? ("method" in asked ? asked.method : undefined);
      return toApi(method, api.request(input, init, ...rest));
    },
  };
}

/** What the API's addresses begin with: `v1`, `docs`, `openapi.json` … What leads from `/` to its reference gives way to the reading room. */
const firstSegments = ({ routes }: App): ReadonlySet<string> =>
  new Set(
    routes.map(({ path }) => firstSegment(path)).filter((segment) => segment !== "" && segment !== "*"),
  );

const firstSegment = (url: string): string => /^(?:[a-z]+:\/\/[^/?#]*)?\/([^/?#]*)/i.exec(url)?.[1] ?? "";
