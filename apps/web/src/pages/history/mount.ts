import { collections, isSlug, type StreamType, streamTypes } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import { historyPath } from "../../addresses.ts";
import { namesIn } from "../../parts/change/value.ts";
import type { Named } from "../../parts/name.ts";
import { parsedApart } from "../../reading/parse.ts";
import type { Lookup } from "../../reading/port.ts";
import type { Room } from "../../serving/room.ts";
import { tagOf } from "../../serving/tag.ts";
import { nowhere } from "../../serving/trouble.ts";
import { daysAsked } from "./days.ts";
import { changesPage, historyPage } from "./page.ts";

/** Commits that a page shows. */
const shown = 30;

/** The history of each thing, and what changed in it between two days. */
export function mountHistory({ reading, page }: Room): void {
  for (const type of streamTypes) {
    page(`/${collections[type]}/:id/history`, async (c, reader) => {
      const thing = await thingIn(c, reading, type);
      if (!thing) return nowhere;
      const after = c.req.query("after") ?? "0";
      if (!/^\d{1,9}$/.test(after)) return { trouble: "unclear", parameters: ["after"] };
      // One more than there is room for tells whether there is a next page.
      const found = await reading.history(type, thing.named.id, Number(after), shown + 1);
      // A thing has a first commit: only where others were skipped is there nothing left.
      if (found.length === 0) return { ...nowhere, record: historyPath(type, thing.named.id) };
      const entries = found.slice(0, shown);
      const next = found.length > shown ? entries.at(-1)?.revision : undefined;
      return {
        of: [tagOf(thing.etag, found, after, reader.today)],
        stands: true,
        make: () => historyPage(reader, { type, ...thing, entries, after: Number(after), next }),
      };
    });
    page(`/${collections[type]}/:id/changes`, async (c, reader) => {
      const thing = await thingIn(c, reading, type);
      if (!thing) return nowhere;
      const days = daysAsked(new URL(c.req.url).searchParams, reader.today);
      const { from, to, amiss } = days;
      const isAsked = from !== undefined && !amiss;
      const changed = isAsked ? await reading.changes(type, thing.named.id, from, to) : undefined;
      return {
        of: undefined,
        ...(amiss && { status: 400 }),
        make: () => changesPage(reader, { type, ...thing, ...days, changed }),
      };
    });
  }
}

interface Thing {
  /** Of its document. */
  readonly etag: string;
  readonly named: Named;
  /** The names of what it refers to, as it does today. */
  readonly names: ReadonlyMap<string, Named>;
}

async function thingIn(c: Ctx, reading: Lookup, type: StreamType): Promise<Thing | undefined> {
  const id = c.req.param("id") ?? "";
  const read = isSlug(id) ? await reading.document(type, id) : undefined;
  if (!read) return undefined;
  const thing = await parsedApart(type, read);
  const named = "name" in thing ? thing : { id: thing.id, name: thing.title };
  return { etag: read.etag, named, names: namesIn(thing) };
}
