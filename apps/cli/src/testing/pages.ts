import type { App, RegisterKey } from "@collegium/api";
import { pino } from "pino";
import { sampleFolder } from "../serve/assets.ts";
import { type Listening, listen } from "../serve/listen.ts";
import { type WholeApp, withPages } from "../serve/pages.ts";
import { applySample } from "../serve/sample.ts";
import { openSearchAt } from "../serve/search.ts";
import { inBrowser } from "./in-browser.ts";
import { emptyRegister } from "./register.ts";

const log = pino({ enabled: false });

/** Records what pages are to show. */
type Fill = (app: App, key: RegisterKey) => Promise<unknown>;

/** What a new register begins with. */
export const withSample: Fill = (app, key) => applySample(app, key, sampleFolder());

interface Settings {
  readonly baseUrl?: string;
  readonly reportTo?: string;
}

/** A register that was filled, with its pages, as `serve` composes it, and its search file; of its editors the key and a token. */
export async function filledPages(
  fill: Fill,
  { baseUrl, reportTo }: Settings = {},
): Promise<{
  readonly app: WholeApp;
  readonly key: RegisterKey;
  readonly token: string;
  /** Where it is. */
  readonly folder: string;
}> {
  const { app: api, key, token, register, folder } = await emptyRegister();
  await fill(api, key);
  const search = openSearchAt("", register);
  await search.catchUp();
  const app = withPages(api, {
    events: register.events,
    texts: register.texts,
    views: register.sets.live,
    search: async () => search.file,
    mark: register.mark,
    log,
    baseUrl,
    reportTo,
  });
  return { app, key, token, folder };
}

/** The same, for a browser to ask. */
export async function servedPages(fill: Fill): Promise<Listening & { readonly token: string }> {
  const { app, token } = await filledPages(fill);
  const listening = await listen(app.fetch, { host: "127.0.0.1", port: 0, log, baseUrl: undefined });
  return { ...listening, token };
}

/** The same with a browser, for the tests of a file. */
export const pagesInBrowser = (fill: Fill) =>
  inBrowser(
    () => servedPages(fill),
    (served) => served,
  );
