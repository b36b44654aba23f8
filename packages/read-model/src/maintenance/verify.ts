import type { Position } from "@collegium/domain";
import type { Scanned, ViewStore } from "../port.ts";
import { alike, compareSets, textOf, type Unlike } from "./compare.ts";
import { fill, isGone, type Maintenance } from "./rebuild.ts";

const mostDifferences = 1_000;
const excerpt = 160;

export interface Difference {
  /** `session/minsk-2014` for a document, `<partition> <sort key>` for an entry, `<partition> <tag> <sort key>` for what finds one. */
  readonly key: string;
  /** As the live set has it, against a fresh rebuild. */
  readonly kind: "missing" | "extra" | "different";
  /** Where the two part, for a human. */
  readonly detail: string;
}

export interface Verified {
  readonly position: Position;
  /** At most 1,000. */
  readonly differences: readonly Difference[];
}

/**
 * Compares the live views with a fresh rebuild, which is thrown away afterwards; memory is bounded. Where the live views move on
 * meanwhile, what seemed different is looked at again with the rebuild brought up to them; where somebody makes all views anew meanwhile,
 * it begins again.
 */
export async function verify(maintenance: Maintenance): Promise<Verified> {
  let verified: Verified | undefined;
  while (!verified) verified = await attempt(maintenance);
  return verified;
}

/** Undefined where another's rebuild removed the set to compare with. */
async function attempt({ sets, ...from }: Maintenance): Promise<Verified | undefined> {
  const { id, views } = await sets.create();
  const builder = fill({ ...from, views });
  try {
    let { position } = await builder.upTo(await sets.live.checkpoint());
    let unlike: Unlike[] = [];
    for await (const one of compareSets(sets.live, views)) if (unlike.push(one) === mostDifferences) break;
    while (unlike.length > 0) {
      const checkpoint = await sets.live.checkpoint();
      if (checkpoint <= position) break;
      const before = position;
      ({ position } = await builder.upTo(checkpoint));
      // The views know more than the ledger has: its end was lost, and looking again would find the same for ever.
      if (position === before) break;
      unlike = await stillUnlike(unlike, sets.live, views);
    }
    return (await isGone(sets, id)) ? undefined : { position, differences: unlike.map(describe) };
  } catch (error) {
    // Whatever failed first where its tables went.
    if (await isGone(sets, id)) return undefined;
    throw error;
  } finally {
    await sets.remove(id);
  }
}

async function stillUnlike(unlike: readonly Unlike[], live: ViewStore, fresh: ViewStore): Promise<Unlike[]> {
  const still: Unlike[] = [];
  for (const { key, mine, theirs } of unlike) {
    const one = (mine ?? theirs) as Scanned;
    const [now, then] = [await find(live, one), await find(fresh, one)];
    if (!alike(now, then)) still.push({ key, mine: now, theirs: then });
  }
  return still;
}

async function find(views: ViewStore, one: Scanned): Promise<Scanned | undefined> {
  if (one.kind === "document") {
    const view = await views.get(one.view.stream);
    return view && { kind: "document", view };
  }
  const { partition, sort } = one.kind === "entry" ? one.entry : one;
  const tags = one.kind === "tag" && { tags: [one.tag] };
  const { entries } = await views.query({ partition, order: "asc", limit: 1, prefix: sort, ...tags });
  if (entries[0]?.sort !== sort) return undefined;
  return one.kind === "tag" ? one : { kind: "entry", entry: entries[0] };
}

function describe({ key, mine, theirs }: Unlike): Difference {
  if (!mine) return { key, kind: "missing", detail: `should be ${textOf(theirs).slice(0, excerpt)}` };
  if (!theirs)
    return { key, kind: "extra", detail: `should not be there: ${textOf(mine).slice(0, excerpt)}` };
  const [is, should] = [textOf(mine), textOf(theirs)];
  let at = 0;
  while (is[at] === should[at] && at < is.length) at++;
  const from = Math.max(0, at - 20);
  const around = (text: string) => text.slice(from, from + excerpt);
  return { key, kind: "different", detail: `is … ${around(is)} …, should be … ${around(should)} …` };
}
