import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { idOf, type StreamName } from "@collegium/domain";
import type { ListedClaim } from "../../documents/claim-alone.ts";
import type { SessionDocument } from "../../documents/session.ts";
import { type Naming, namingBy, withNames } from "../../naming/embed.ts";
import { type Labels, loadLabels, resolve } from "../../naming/labels.ts";
import { type Pace, pacer } from "../../pace.ts";
import { aloneIn } from "../../reads/claim.ts";
import { claimsTagged, hasTag, tagsFrom } from "../file/tags.ts";
import type { Things } from "../file/things.ts";
import type { ClaimFilters, ClaimPage, ClaimPageRequest } from "../port.ts";
import { foldedPlace } from "../words/words.ts";

/** A row of the index of claims. */
export interface FoundClaim {
  readonly sort: string;
  readonly session: StreamName;
  readonly claim: string;
  readonly earliest: string;
  readonly format: string;
  readonly series: string | null;
  readonly act: string;
}

/** Rows that are looked at in one turn, at most. */
const mostInSlice = 1_000;
/** Names of so many things are kept while page after page is read. */
const mostLabels = 20_000;

interface FindClaims extends Pick<ClaimPageRequest, "order" | "after"> {
  readonly sessions?: boolean;
  /** So many are wanted: where nothing but one tag narrows them, no more are looked at in a slice. */
  readonly wanted?: number;
}

export type ClaimIndex = ReturnType<typeof claimIndex>;

/** Reads claims from the index, in order, a slice at a time; those that all filters hold of. */
export function claimIndex(db: DatabaseSync, things: Things) {
  const counting = db.prepare("SELECT count(*) AS count FROM (SELECT 1 FROM tags WHERE tag = ? LIMIT 5000)");
  const position = db.prepare("SELECT position FROM search");
  const columns = "c.sort, c.session, c.claim, c.earliest, c.latest, c.format, c.series, c.act";

  /** The filters as tags, the rarest first; what was merged stands for what took its place. */
  async function tagsOf(filters: ClaimFilters): Promise<string[]> {
    const labels: Labels = new Map();
    const now = async (stream: string): Promise<string> => {
      const name = stream as StreamName;
      await loadLabels(things.world(), [name], labels);
      const type = stream.slice(0, stream.indexOf("/")) as "topic";
      return resolve(type, idOf(name), labels);
    };
    const tags: string[] = [];
    const typed = async (field: string, stream: string) => {
      const type = stream.slice(0, stream.indexOf("/"));
      tags.push(`${field}=${type}/${await now(stream)}`);
    };
    const { by, framework, place, body = [] } = filters;
    if (by?.includes("/")) await typed("by", by);
    else if (by !== undefined) tags.push(`by=${by}`);
    if (framework !== undefined) await typed("framework", framework);
    if (place !== undefined) tags.push(`place=${foldedPlace(place)}`);
    for (const one of body) tags.push(`body=${await now(`body/${one}`)}`);
    for (const field of ["topic", "instrument", "person"] as const) {
      const id = filters[field];
      if (id !== undefined) tags.push(`${field}=${await now(`${field}/${id}`)}`);
    }
    for (const field of ["act", "emphasis", "series", "session", "format"] as const) {
      const value = filters[field];
      if (value !== undefined) tags.push(`${field}=${value}`);
    }
    const rare = [...new Set(tags)].map((tag) => ({ tag, count: counting.get(tag)?.count as number }));
    return rare.sort((a, b) => a.count - b.count).map(({ tag }) => tag);
  }

  /** Claims after a sort key, in slices that may be empty; with the sessions' own rows where they are wanted. */
  async function* found(
    filters: ClaimFilters,
    { order, after, sessions = false, wanted = mostInSlice }: FindClaims,
    pace: Pace = pacer(),
  ): AsyncGenerator<readonly FoundClaim[]> {
    const [first, ...others] = await tagsOf(filters);
    // A row of the session itself may be among them.
    const slice = others.length > 0 ? mostInSlice : Math.min(mostInSlice, wanted + Math.ceil(wanted / 8));
    const [beyond, direction] = order === "asc" ? [">", "ASC"] : ["<", "DESC"];
    const start = order === "asc" ? "" : "~";
    const from = first === undefined ? "claims c" : claimsTagged;
    // `+` keeps the key asked for from being a bound of each tag's own few rows, in the place of the tag's key.
    const only = first === undefined ? "" : `t.tag = ? AND t.sort ${order === "asc" ? ">=" : "<"} ? AND +`;
    const ordered = first === undefined ? "" : `t.sort ${direction}, `;
    const all = others.map(() => ` AND ${hasTag("f.sort")}`).join("");
    const statement = db.prepare(
      `SELECT f.*, ${sessions ? "" : "f.claim <> '' AND "}(? IS NULL OR f.latest >= ?) AND (? IS NULL OR f.earliest <= ?)${all} AS fits
       FROM (SELECT ${columns} FROM ${from} WHERE ${only}c.sort ${beyond} ? ORDER BY ${ordered}c.sort ${direction} LIMIT ${slice}) f`,
    );
    const { from: since = null, to: until = null } = filters;
    // Keys begin with the earliest day: those after the last one wanted are not looked at. "0" is the character after "/".
    let at = after ?? (order === "desc" && until !== null ? `${until}0` : start);
    for (;;) {
      await pace();
      const values: SQLInputValue[] = [since, since, until, until, ...others];
      if (first !== undefined) values.push(first, order === "asc" ? tagsFrom(at) : at);
      const rows = statement.all(...values, at);
      yield rows.filter(({ fits }) => fits === 1) as unknown as FoundClaim[];
      const last = rows.at(-1);
      if (!last || rows.length < slice) return;
      at = last.sort as string;
      if (order === "asc" && until !== null && at > `${until}0`) return;
    }
  }

  async function page(
    filters: ClaimFilters,
    request: ClaimPageRequest,
    known: Known = nothingKnown(),
  ): Promise<ClaimPage> {
    const pace = pacer();
    const rows: FoundClaim[] = [];
    for await (const some of found(filters, { ...request, wanted: request.limit + 1 }, pace)) {
      rows.push(...some.slice(0, request.limit + 1 - rows.length));
      if (rows.length > request.limit) break;
    }
    const more = rows.length > request.limit;
    const shown = rows.slice(0, request.limit);
    const items = await listed(shown, { things, known, pace });
    const last = shown.at(-1);
    return { items, ...(more && last && { next: last.sort }) };
  }

  /** Page after page. What they all refer to is looked up and named once, as long as nothing is recorded meanwhile. */
  async function* pages(filters: ClaimFilters, request: ClaimPageRequest): AsyncGenerator<ClaimPage> {
    let known = nothingKnown();
    let at: unknown;
    for (let after = request.after, more = true; more; ) {
      const now = position.get()?.position;
      if (now !== at || known.labels.size > mostLabels) known = nothingKnown();
      at = now;
      const one = await page(filters, { ...request, after }, known);
      yield one;
      after = one.next;
      more = after !== undefined;
    }
  }

  return { found, page, pages, tagsOf };
}

/** What is known of the things that claims refer to. */
interface Known {
  readonly labels: Labels;
  readonly naming: Naming;
}

function nothingKnown(): Known {
  const labels: Labels = new Map();
  return { labels, naming: namingBy(labels) };
}

/** The claims themselves, with all names; one that is gone since its row was read is left out. */
async function listed(
  rows: readonly FoundClaim[],
  { things, known, pace }: { readonly things: Things; readonly known: Known; readonly pace: Pace },
): Promise<ListedClaim[]> {
  const world = things.world();
  const { labels, naming } = known;
  const items: ListedClaim[] = [];
  // Rows of a session are together.
  for (const [stream, own] of Map.groupBy(rows, ({ session }) => session)) {
    await pace();
    const document = things.document(stream);
    if (document?.type !== "session") continue;
    const wanted = new Set(own.map(({ claim }) => claim));
    const some = { ...document, claims: document.claims.filter(({ id }) => wanted.has(id)) };
    const session = (await withNames(some, world, labels, { naming })) as SessionDocument;
    const alone = aloneIn(session);
    const claims = new Map(session.claims.map((claim) => [claim.id, claim]));
    for (const id of wanted) {
      const claim = claims.get(id);
      if (claim) items.push(alone(claim));
    }
  }
  return items;
}
