import type { Position } from "@collegium/domain";
import type { Scanned, Step, ViewStore } from "../port.ts";
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
  /** Up to where all was compared. What came in later was looked at only where it changed what was there before. */
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
    const { position } = await builder.upTo(await sets.live.checkpoint());
    const differences: Difference[] = [];
    let seeming: Unlike[] = [];
    const lookAgain = async () => {
      differences.push(...(await stillUnlike(seeming, sets.live, { views, builder })).map(describe));
      seeming = [];
    };
    for await (const one of compareSets(sets.live, views)) {
      seeming.push(one);
      if (seeming.length + differences.length === mostDifferences) await lookAgain();
      if (differences.length === mostDifferences) break;
    }
    await lookAgain();
    return (await isGone(sets, id)) ? undefined : { position, differences };
  } catch (error) {
    // Whatever failed first where its tables went.
    if (await isGone(sets, id)) return undefined;
    throw error;
  } finally {
    await sets.remove(id);
  }
}

/**
 * What stays different with the rebuild brought up to the live views, as often as these move on meanwhile. Of a step that is not done, what is
 * written already is as the ledger was where the step ends, and all else as it was where it begins: somebody is at it, or died there.
 */
async function stillUnlike(
  seeming: readonly Unlike[],
  live: ViewStore,
  { views, builder }: { readonly views: ViewStore; readonly builder: ReturnType<typeof fill> },
): Promise<readonly Unlike[]> {
  let unlike = seeming;
  let known: Step | undefined;
  while (unlike.length > 0) {
    const step = await live.step();
    // Where views know more than the ledger has, its end was lost, and that stays so.
    if (step.after === known?.after && step.upTo === known.upTo) break;
    known = step;
    for (const end of new Set([step.after, step.upTo])) {
      await builder.upTo(end);
      unlike = await unlikeNow(unlike, live, views);
    }
  }
  return unlike;
}

async function unlikeNow(unlike: readonly Unlike[], live: ViewStore, fresh: ViewStore): Promise<Unlike[]> {
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
