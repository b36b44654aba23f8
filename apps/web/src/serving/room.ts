import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import {
  type Answer,
  type AnswerOptions,
  answering,
  type Ctx,
  type Env,
  etagOf,
  type Handler,
  notModified,
  type Surroundings,
  send,
} from "@collegium/http";
import type { Hono } from "hono";
import { inLanguage } from "../addresses.ts";
import type { AssetNames, Assets } from "../assets/assets.ts";
import { framed, linksOf } from "../frame/frame.ts";
import type { Page } from "../frame/page.ts";
import { type Language, languages } from "../language/language.ts";
import type { Reader } from "../language/reader.ts";
import type { Markup } from "../markup/html.ts";
import { noted } from "../reading/noted.ts";
import type { Lookup, Reading } from "../reading/port.ts";
import type { Kept, KeptPages } from "./kept.ts";
import { originOf } from "./origin.ts";
import { standing } from "./standing.ts";
import { openToScripts } from "./streamed.ts";
import type { Trouble } from "./trouble.ts";

/** A page, and what it is made of: the same key is the same page, which need not be made again. */
export interface Shown {
  /** Holds the tags of all that is on the page; undefined where the page is not worth keeping. */
  readonly of: readonly string[] | undefined;
  /** Given what it may read, of which is noted what it does: a kept page is made again where that has changed. */
  readonly make: (reading: Reading) => Page | Promise<Page>;
  /** That it is made of documents, histories and texts alone, and by its address: as long as nothing is recorded, it is this page. */
  readonly stands?: true;
  /** What of a request the page depends on, beyond its address. */
  readonly varies?: string;
  /** Where the page says that it can't do what was asked. */
  readonly status?: 400 | 404 | 413 | 503;
}

/** A file, and what it is made of. */
interface ShownFile {
  readonly of: readonly string[] | undefined;
  readonly make: (reading: Reading) => string | Promise<string>;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Another address has what was asked for. */
export interface Elsewhere {
  readonly leadsTo: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a page that is asked for comes to. */
export type Come = Shown | Elsewhere | Trouble;
type PageHandler = (c: Ctx, reader: Reader) => Promise<Come> | Come;
type FileHandler = (c: Ctx, reader: Reader) => Promise<ShownFile | Answer | Elsewhere | Trouble>;

/** Where pages are mounted. */
export interface Room {
  /** Texts are read while what shows them is made. */
  readonly reading: Lookup;
  /** After how many bytes a list as a file ends, and leads to where it goes on. */
  readonly fileBytes: number;
  /** Serves a page in each language, at a path of Hono's (`/sessions/:id`). */
  page(path: string, handler: PageHandler): void;
  /** Answers what a form of a page sends with a page, which nobody keeps. */
  form(path: string, handler: PageHandler): void;
  /** Serves a file in each language: whole, or as an answer of its own. */
  file(path: string, handler: FileHandler): void;
  /** Serves a page without the frame, and with headers of its own, in each language: made each time, and the same for all. */
  bare(
    path: string,
    make: (
      reader: Reader,
      assets: AssetNames,
    ) => { readonly markup: Markup; readonly headers: Readonly<Record<string, string>> },
  ): void;
  /** Serves what is no page, and is the same for all. */
  serve(path: string, handler: Handler<Trouble>): void;
}

interface Furnished {
  readonly app: Hono<Env>;
  readonly reading: Reading;
  readonly assets: () => Promise<Assets>;
  readonly kept: KeptPages;
  readonly surroundings: Surroundings<Trouble>;
  readonly reportTo: string | undefined;
  readonly fileBytes: number;
}

export function roomOf({ app, reading, assets, kept, surroundings, reportTo, fileBytes }: Furnished): Room {
  const { baseUrl } = surroundings.site;
  const stood = standing();
  const serveBy = (method: "GET" | "POST", path: string, handler: Handler<Trouble>) => {
    app.on(method, path, answering(patternOf(path), handler, surroundings));
  };
  const serve: Room["serve"] = (path, handler) => serveBy("GET", path, handler);
  const inEach = (
    path: string,
    handler: (c: Ctx, reader: Reader) => Promise<Answer | Trouble>,
    method: "GET" | "POST" = "GET",
  ) => {
    for (const language of languages)
      serveBy(method, inLanguage(language, path), (c) =>
        // Where a page is found is told with its origin: as it was asked, where nobody said otherwise.
        handler(c, { language, baseUrl: originOf(c, { baseUrl }), reportTo, today: reading.today() }),
      );
  };
  return {
    reading,
    fileBytes,
    serve,
    page: (path, handler) => {
      inEach(path, async (c, reader) => {
        const mark = await markOf(reading, reader);
        const known = mark && stood.keyAt(mark, c.req.url);
        const page = known && kept.known(known);
        if (page) return sendPage(c, page, reader.language);
        const shown = await handler(c, reader);
        if ("leadsTo" in shown) return sendElsewhere(c, shown);
        if ("trouble" in shown) return shown;
        const key = shown.of && [reader.baseUrl, c.req.path, ...shown.of].join(" ");
        const answer = await sendShown(c, { ...shown, key }, reader, { assets, kept, reading });
        // Not before: until then, the kept page may be one of what has changed.
        if (mark && key && shown.stands) stood.note(mark, c.req.url, key);
        return answer;
      });
    },
    form: (path, handler) => {
      const answer = async (c: Ctx, reader: Reader) => {
        const shown = await handler(c, reader);
        if ("leadsTo" in shown) return sendElsewhere(c, shown);
        if ("trouble" in shown) return shown;
        const options = { status: shown.status ?? 200 };
        return sendTold(c, await shown.make(reading), reader, await assets(), options);
      };
      inEach(path, answer, "POST");
    },
    bare: (path, make) => {
      inEach(path, async (c, reader) => {
        const { markup, headers } = make(reader, (await assets()).names);
        return sendPage(c, await ready(String(markup)), reader.language, { headers });
      });
    },
    file: (path, handler) => {
      inEach(path, async (c, reader) => {
        const shown = await handler(c, reader);
        if (shown instanceof Response) return shown;
        if ("leadsTo" in shown) return sendElsewhere(c, shown);
        if ("trouble" in shown) return shown;
        const { of, make, type, headers } = shown;
        const making = () => readyFrom(reading, make);
        const file = of ? await kept.get([c.req.path, ...of].join(" "), making) : await making();
        return sendPage(c, file, reader.language, { type, headers: { ...openToScripts, ...headers } });
      });
    },
  };
}

/** A path of Hono's as logs and metrics name it, which is how the API writes its own: `/sessions/{id}`. */
const patternOf = (path: string): string => path.replaceAll(/:(\w+)(?:\{[^/]*\})?/g, "{$1}");

const sendElsewhere = (c: Ctx, { leadsTo, headers }: Elsewhere): Answer =>
  send(c, null, { status: 303, headers: { location: leadsTo, ...headers } });

/** Of all that a page is made of, if it is known: with the day, which pages tell. */
async function markOf(reading: Lookup, { today }: Reader): Promise<string | undefined> {
  const mark = await reading.mark();
  return mark && `${mark} ${today}`;
}

async function sendShown(
  c: Ctx,
  { key, make, varies, status }: Shown & { readonly key: string | undefined },
  reader: Reader,
  { assets, kept, reading }: Pick<Furnished, "assets" | "kept" | "reading">,
): Promise<Answer> {
  const making = async () => {
    let links = "";
    const page = await readyFrom(reading, async (noting) => {
      const made = await make(noting);
      // Framing, encoding and hashing a long page is a turn as well.
      await nextTurn();
      links = linksOf(reader, made);
      return String(framed(reader, (await assets()).names, made));
    });
    return links === "" ? page : { ...page, links };
  };
  const page = key === undefined ? await making() : await kept.get(key, making);
  return sendPage(c, page, reader.language, {
    ...(status !== undefined && { status, cache: "no-store" }),
    ...(varies !== undefined && { headers: { vary: `${usualVary}, ${varies}` } }),
  });
}

const zip = promisify(gzip);
/** Less than this fits into one packet anyway. */
const worthZipping = 1_400;

async function ready(markup: string): Promise<Kept> {
  const body = new TextEncoder().encode(markup);
  const zipped = body.byteLength > worthZipping ? await zip(body) : undefined;
  return { body, etag: etagOf(body), zipped };
}

/** Made of what is read meanwhile, which is noted with it. */
async function readyFrom(
  reading: Reading,
  make: (reading: Reading) => string | Promise<string>,
): Promise<Kept> {
  const { reading: noting, unchanged } = noted(reading);
  return { ...(await ready(await make(noting))), unchanged };
}

const usualVary = "Accept-Encoding, Authorization";

const acceptsZipped = (c: Ctx): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/i.test(c.req.raw.headers.get("accept-encoding") ?? "");

function sendPage(
  c: Ctx,
  { body, etag, zipped, links }: Kept,
  language: Language,
  more: AnswerOptions = {},
): Answer {
  const small = zipped && acceptsZipped(c);
  const always = {
    "content-language": language,
    vary: usualVary,
    ...(links !== undefined && { link: links }),
    ...more.headers,
  };
  const headers = { ...always, ...(small && { "content-encoding": "gzip" }) };
  const options = { type: "text/html; charset=utf-8", ...more, headers };
  if (more.status !== undefined) return send(c, small ? zipped : body, options);
  // A strong tag is that of the very bytes: an encoded page has another one than the page (RFC 9110, 8.8.3.3), and either names both.
  const tag = small ? etag.replace(/"$/, '-gzip"') : etag;
  return (
    notModified(c, { etag: tag, headers: always }) ??
    send(c, small ? zipped : body, { ...options, etag: tag })
  );
}

/** Sends a page that says what is the matter, with its status. */
export const sendTold = (
  c: Ctx,
  page: Page,
  reader: Reader,
  assets: Assets,
  options: AnswerOptions,
): Answer => {
  const body = new TextEncoder().encode(String(framed(reader, assets.names, page)));
  return sendPage(c, { body, etag: etagOf(body) }, reader.language, { cache: "no-store", ...options });
};
