import type { DatabaseSync } from "node:sqlite";
import {
  type Collection,
  collections,
  idOf,
  type StreamName,
  type StreamType,
  streamTypes,
} from "@collegium/domain";
import { listEntry } from "../../entries/entries.ts";
import { namingBy, withNames } from "../../naming/embed.ts";
import type { Labels } from "../../naming/labels.ts";
import { type Pace, pacer } from "../../pace.ts";
import type { ListFilters } from "../../reads/list.ts";
import { isOfThing } from "../file/numbers.ts";
import { claimSort, sortBounds } from "../file/rows.ts";
import { hasTag } from "../file/tags.ts";
import type { Things } from "../file/things.ts";
import { type ClaimFilters, isByClaims, type SearchFile, type ThingPageRequest } from "../port.ts";
import type { ClaimIndex } from "./claims.ts";

/** Rows that are looked at in one turn. */
const slice = 250;

/** A thing that a list shows, and where it stands in the list's order. */
interface Listed {
  readonly stream: StreamName;
  readonly sort: string;
}

/** Lists of things in the order in which they were recorded, and of sessions by what their claims hold. */
export function listIndex(db: DatabaseSync, things: Things, claims: ClaimIndex): SearchFile["list"] {
  return async (collection, filters, request) => {
    const pace = pacer();
    const type = typeOf(collection);
    const rows: Listed[] = [];
    for await (const some of sorted(type, filters, request, pace)) {
      rows.push(...some.slice(0, request.limit + 1 - rows.length));
      if (rows.length > request.limit) break;
    }
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    const more = rows.length > request.limit;
    return { items: await items(shown, pace), ...(more && last && { next: last.sort }) };
  };

  function sorted(
    type: StreamType,
    filters: ListFilters & ClaimFilters,
    request: ThingPageRequest,
    pace: Pace,
  ) {
    const { order, after } = request;
    return order === "recorded"
      ? recorded(type, filters, after, pace)
      : byClaims(filters, { order, after }, pace);
  }

  /** Sessions of which one claim, or what the session itself says, meets all. */
  async function* byClaims(
    filters: ClaimFilters,
    { order, after }: { order: "asc" | "desc"; after: string | undefined },
    pace: Pace,
  ): AsyncGenerator<Listed[]> {
    const bounds = after === undefined ? undefined : sortBounds(claimSort(...dayAndId(after)));
    const from = order === "asc" ? bounds?.behind : bounds?.before;
    let last: StreamName | undefined;
    for await (const rows of claims.found(filters, { order, after: from, sessions: true }, pace)) {
      const some: Listed[] = [];
      for (const { session, earliest } of rows) {
        if (session === last) continue;
        last = session;
        some.push({ stream: session, sort: `${earliest}/${idOf(session)}` });
      }
      yield some;
    }
  }

  /** Things of a type, those that were recorded last first. */
  async function* recorded(
    type: StreamType,
    filters: ListFilters & ClaimFilters,
    after: string | undefined,
    pace: Pace,
  ): AsyncGenerator<Listed[]> {
    const narrowed = type === "session" && isByClaims(filters);
    const tags = await claims.tagsOf(filters);
    if (filters.kind !== undefined) tags.push(`kind=${filters.kind}`);
    const from = filters.on ?? filters.from ?? null;
    const to = filters.on ?? filters.to ?? null;
    const all = narrowed
      ? ` AND EXISTS (SELECT 1 FROM claims c WHERE ${isOfThing("c.id", "f.begun")}${tags.map(() => ` AND ${hasTag("c.sort")}`).join("")})`
      : tags.map(() => " AND EXISTS (SELECT 1 FROM json_each(f.tags) WHERE value = ?)").join("");
    const statement = db.prepare(
      `SELECT f.stream, f.recorded AS sort, coalesce((? IS NULL OR f.latest >= ?) AND (? IS NULL OR f.earliest <= ?), FALSE)${all} AS fits
       FROM (SELECT * FROM lines WHERE type = ? AND recorded < ? ORDER BY recorded DESC LIMIT ${slice}) f`,
    );
    for (let at = after ?? "~"; ; ) {
      await pace();
      const rows = statement.all(from, from, to, to, ...tags, type, at);
      yield rows.filter(({ fits }) => fits === 1) as unknown as Listed[];
      const last = rows.at(-1);
      if (!last || rows.length < slice) return;
      at = last.sort as string;
    }
  }

  /** JSON of each, as the views list it; one that is gone since its row was read is left out. */
  async function items(rows: readonly Listed[], pace: Pace): Promise<string[]> {
    const labels: Labels = new Map();
    const naming = namingBy(labels);
    const world = things.world();
    const found: string[] = [];
    for (const { stream } of rows) {
      await pace();
      const document = things.document(stream);
      if (!document) continue;
      // Nothing of its claims is listed but how many there are.
      const shown = document.type === "session" ? { ...document, claims: [], sources: [] } : document;
      const entry = listEntry(await withNames(shown, world, labels, { naming }));
      if (!entry) continue;
      const item = JSON.parse(entry.body);
      if (document.type === "session") item.claims = document.claims.length;
      found.push(JSON.stringify(item));
    }
    return found;
  }
}

const typeOf = (collection: Collection): StreamType =>
  streamTypes.find((type) => collections[type] === collection) as StreamType;

function dayAndId(sort: string): [string, string] {
  const at = sort.indexOf("/");
  return [sort.slice(0, at), sort.slice(at + 1)];
}
