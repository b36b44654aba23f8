import { type Ctx, notModified, readingCache } from "@collegium/http";
import { type ClaimFilters, listedClaim, pacer, type SearchFile } from "@collegium/read-model";
import { accepts } from "hono/accepts";
import * as z from "zod";
import type { ListIdentity } from "../http/cursor.ts";
import { nextUrl, pageStart } from "../http/page.ts";
import { cursor, limit, orderBy } from "../http/query.ts";
import { isProblem } from "../problems/problem.ts";
import { examples } from "../reference/examples.ts";
import type { Register } from "../register/register.ts";
import { endpoint } from "../routing/endpoint.ts";
import { headersBy } from "../routing/headers.ts";
import { failures, reading } from "../routing/responses.ts";
import type { Routes } from "../routing/routes.ts";
import { askable, sendFound } from "./asking.ts";
import { claimFilters, filtersIn } from "./filters.ts";
import { wholeTag } from "./layout.ts";
import { foundPageOf } from "./schemas.ts";
import { headLine, lines } from "./table.ts";

const path = "/v1/claims";
const page = foundPageOf("ClaimPage", listedClaim, {});

/** The form may be told by `Accept`. */
const vary = "Authorization, Accept";

/** Forms in which all claims come in one answer. */
const forms = {
  csv: {
    type: "text/csv; charset=utf-8",
    head: headLine,
    lines,
  },
  jsonl: {
    type: "application/jsonl",
    head: () => "",
    lines: (items: Parameters<typeof lines>[0]) => items.map((item) => `${JSON.stringify(item)}\n`).join(""),
  },
} as const;

const wholeAnswers = {
  [forms.csv.type]: {
    schema: z.string().meta({
      id: "ClaimTable",
      description: "A line a claim, after one of the columns' names, which begins with a byte order mark",
    }),
    example: examples.search.csv,
  },
  [forms.jsonl.type]: {
    schema: z.string().meta({ id: "ClaimLines", description: "A claim a line, each as in a page's items" }),
    example: examples.search.jsonl,
  },
};

/** `GET /v1/claims`: claims of all sessions, by whatever they hold; page by page, or all at once as a table or lines. */
export function mountClaims(routes: Routes, register: Register): void {
  const answers = reading(
    "A page of claims, or all of them",
    "application/json",
    page,
    examples.search.claims,
  );
  endpoint(
    routes,
    {
      method: "get",
      path,
      operationId: "listClaims",
      tags: ["search"],
      summary: "List claims, by everything that they hold",
      description:
        "Ordered by the earliest day that their session's date can mean, those of one day by session and number. With `as=csv` or `as=jsonl`, or an `Accept` of `text/csv` or `application/jsonl`, all of them are streamed in one answer, and `limit` means nothing; where such an answer can't hold all, its `Link` with `rel=\"next\"` leads to the others.",
      query: z.strictObject({
        ...claimFilters,
        as: z.enum(["json", "csv", "jsonl"]).optional().meta({ description: "The form, before `Accept`" }),
        limit,
        cursor,
        order: orderBy("By day: `asc` oldest first, `desc` newest first").default("asc"),
      }),
      responses: {
        ...answers,
        200: {
          ...answers[200],
          headers: {
            ...answers[200].headers,
            ...headersBy({ Link: "Next", "Content-Disposition": "Disposition" }),
          },
          content: { ...answers[200].content, ...wholeAnswers },
        },
        ...failures("bad-query", "bad-cursor"),
      },
    },
    async (c, { limit, cursor, order, as = wanted(c), ...query }) => {
      const file = await askable(register);
      if (isProblem(file)) return file;
      const filters = filtersIn(query);
      const list = { path, filters: { ...filters }, order };
      const start = pageStart(list, cursor);
      if (isProblem(start)) return start;
      if (as !== "json") return whole(c, file, { filters, order, as, list, ...start }, register.answerBytes);
      const { items, next } = await file.claims(filters, { limit, order, after: start.after });
      return sendFound(c, file, { items, next: nextUrl(c, list, next) }, { vary });
    },
  );
}

const wanted = (c: Ctx): "json" | "csv" | "jsonl" => {
  const type = accepts(c, {
    header: "Accept",
    supports: ["application/json", "text/csv", "application/jsonl"],
    default: "application/json",
  });
  return type === "text/csv" ? "csv" : type === "application/jsonl" ? "jsonl" : "json";
};

/** Claims that are read and sent at once; and where an answer has a limit, which so many are well within. */
const atOnce = 800;
const atOnceLimited = 25;

interface Wanted {
  readonly list: ListIdentity;
  readonly filters: ClaimFilters;
  readonly order: "asc" | "desc";
  readonly as: keyof typeof forms;
  readonly after?: string;
}

/** All claims in one answer; or as many as it may hold, with a `Link` to the others. */
async function whole(c: Ctx, file: SearchFile, wanted: Wanted, most: number | undefined): Promise<Response> {
  const { filters, order, as, after, list } = wanted;
  const { site, requestId } = c.get("exchange");
  const { type, head, lines } = forms[as];
  const asked = [path, file.position(), filters, order, as, after, site.baseUrl];
  const etag = wholeTag(asked, { head: head(), most });
  const known = notModified(c, { etag, headers: { vary } });
  if (known) return known;
  const encoder = new TextEncoder();
  /** Each stretch of the answer, and where it begins. */
  async function* stretches(limit: number) {
    if (after === undefined) yield { bytes: encoder.encode(head()), from: undefined };
    let from = after;
    for await (const { items, next } of file.claimPages(filters, { order, limit, after })) {
      yield { bytes: encoder.encode(lines(items, site.baseUrl)), from };
      from = next;
    }
  }
  const headers: Record<string, string> = {
    ...site.headers,
    vary,
    "x-request-id": requestId,
    "cache-control": readingCache(c),
    "content-type": type,
    etag,
    "content-disposition": `inline; filename="claims.${as}"`,
  };
  if (most === undefined) {
    // Stretches are short, each at a pace of its own: what lets others have their turns goes over all of them.
    const pace = pacer();
    const all = async function* () {
      for await (const { bytes } of stretches(atOnce)) {
        yield bytes;
        await pace();
      }
    };
    return new Response(ReadableStream.from(all()), { headers });
  }
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const { bytes, from } of stretches(atOnceLimited)) {
    // The first claims are given whatever they take: who follows the link gets on.
    if (size + bytes.length > most && from !== after) {
      headers.link = `<${nextUrl(c, list, from)}>; rel="next"`;
      break;
    }
    taken.push(bytes);
    size += bytes.length;
  }
  return new Response(Buffer.concat(taken), { headers });
}
