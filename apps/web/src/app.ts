import {
  answering,
  type Ctx,
  type Env,
  forEver,
  type Observe,
  type Surroundings,
  send,
  siteOf,
  unmatched,
} from "@collegium/http";
import { Hono } from "hono";
import { type Logger, pino } from "pino";
import { languageOf, withoutLanguage } from "./addresses.ts";
import { type Assets, assetPath } from "./assets/assets.ts";
import { mountAbout } from "./pages/about/mount.ts";
import { mountCheck } from "./pages/check/mount.ts";
import { mountCitations } from "./pages/cite/mount.ts";
import { mountClaims } from "./pages/claim/mount.ts";
import { mountDesk } from "./pages/desk/mount.ts";
import { mountHistory } from "./pages/history/mount.ts";
import { mountHome } from "./pages/home/mount.ts";
import { mountHow } from "./pages/how-we-read/mount.ts";
import { mountListFiles } from "./pages/lists/files.ts";
import { mountLists } from "./pages/lists/mount.ts";
import { mountSearch } from "./pages/search/mount.ts";
import { mountSitemap } from "./pages/sitemap/mount.ts";
import { mountThings } from "./pages/things/mount.ts";
import { troublePage } from "./pages/trouble/page.ts";
import type { Reading } from "./reading/port.ts";
import { troubleOf } from "./serving/failure.ts";
import { keptPages } from "./serving/kept.ts";
import { contentPolicy } from "./serving/policy.ts";
import { roomOf, sendTold } from "./serving/room.ts";
import { nowhere, statusOf, type Trouble } from "./serving/trouble.ts";

export interface PagesOptions {
  /** What pages are made of. */
  readonly reading: Reading;
  /** The files that they are served with: asked for with the first page. */
  readonly assets: () => Promise<Assets>;
  /** One line a request, and faults. Nothing is logged where it is missing. */
  readonly log?: Logger;
  /** Counts requests. */
  readonly observe?: Observe | undefined;
  /** Where the register is reached from outside, without a slash at the end: makes links absolute. */
  readonly baseUrl?: string | undefined;
  /** Where errors in claims are reported: `mailto:somebody@register.example`, or the address of a new issue. Nothing leads there where it is missing. */
  readonly reportTo?: string | undefined;
  /** Where the issuer by which editors sign in answers browsers: `https://login.example`. */
  readonly signInOrigins?: readonly string[];
  /** After how many bytes a list as a file ends, and leads to where it goes on; as long as it is, where nothing is said. */
  readonly fileBytes?: number | undefined;
}

/** The reading room as a Hono app: start it with `fetch`, on any server. It holds nothing but what it is given, and pages that it made. */
export function createPages({
  reading,
  assets,
  log = pino({ enabled: false }),
  observe,
  baseUrl = "",
  reportTo,
  signInOrigins = [],
  fileBytes = Number.POSITIVE_INFINITY,
}: PagesOptions): Hono<Env> {
  const app = new Hono<Env>();
  const files = once(assets);
  const told = async (c: Ctx, trouble: Trouble) => {
    const reader = { language: languageOf(c.req.path), baseUrl, reportTo, today: reading.today() };
    const page = troublePage(reader, withoutLanguage(c.req.path), trouble, c.get("exchange").requestId);
    const { headers } = trouble;
    return sendTold(c, page, reader, await files(), {
      status: statusOf[trouble.trouble],
      ...(headers && { headers }),
    });
  };
  const surroundings: Surroundings<Trouble> = {
    site: siteOf(baseUrl, {
      "content-security-policy": contentPolicy,
      "cross-origin-opener-policy": "same-origin",
    }),
    log,
    observe,
    told,
    failed: (c, error) => told(c, troubleOf(c, error, log)),
  };
  const room = roomOf({ app, reading, assets: files, kept: keptPages(), surroundings, reportTo, fileBytes });
  mountHome(room);
  mountHow(room);
  mountAbout(room);
  mountDesk(room, signInOrigins);
  mountLists(room);
  mountListFiles(room);
  mountThings(room);
  // Before claims, whose addresses are as long: “history” is the number of none.
  mountHistory(room);
  mountCitations(room);
  mountClaims(room);
  mountCheck(room);
  mountSearch(room);
  mountSitemap(room);
  room.serve(`${assetPath}:name`, async (c) => {
    const asset = (await files()).find(c.req.param("name") ?? "");
    return asset ? send(c, asset.body, { type: asset.type, cache: forEver }) : nowhere;
  });
  // Browsers ask for it beside what is no page, and so names no icon: a citation, a feed.
  room.serve("/favicon.ico", async (c) =>
    send(c, null, { status: 303, headers: { location: (await files()).names.icon } }),
  );
  // English has no beginning of its own: who puts it where “/ru” stood is led on.
  for (const path of ["/en", "/en/:path{.+}"])
    room.serve(path, (c) => {
      const { pathname, search } = new URL(c.req.url);
      const location = `/${pathname.slice("/en".length).replace(/^\/+/, "")}${search}`;
      return send(c, null, { status: 308, headers: { location } });
    });
  // No page's address ends with a slash. That it begins with one alone keeps readers on this site.
  room.serve("/:path{.+/}", (c) => {
    const { pathname, search } = new URL(c.req.url);
    const location = `/${pathname.replace(/^\/+|\/+$/g, "")}${search}`;
    return send(c, null, { status: 308, headers: { location } });
  });
  const otherwise = unmatched<Trouble>(app, {
    nothing: nowhere,
    otherMethods: (allow) => ({ trouble: "method", headers: { allow } }),
  });
  app.notFound(answering("none", otherwise, surroundings));
  app.onError((error, c) => answering("none", () => Promise.reject(error), surroundings)(c));
  return app;
}

/** Asks once, and again only where that failed. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((fault: unknown) => {
      asked = undefined;
      throw fault;
    });
    return asked;
  };
}
