import type { Claim } from "../documents/claims.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { TypedRef } from "../documents/shared.ts";
import type { SinceLast } from "../documents/since-last.ts";
import { mentionedSources } from "../documents/words.ts";
import { comparedSession, said, strengthOf, thingsIn } from "./things.ts";
import { type OfInstruments, unmentionedSince } from "./unmentioned.ts";

/**
 * What a session has new against the one before it, both with names: each thing once, topics first, in the order in which it came up. `days` are
 * the days of sessions before it, the last first, with what was said there of instruments.
 */
export function compare(
  session: SessionDocument,
  before: SessionDocument,
  days: readonly (readonly OfInstruments[])[],
): SinceLast {
  const [now, then] = [thingsIn(session), thingsIn(before)];
  const compared: Required<Pick<SinceLast, "new" | "gone" | "stronger" | "weaker" | "otherAct">> = {
    new: [],
    gone: [],
    stronger: [],
    weaker: [],
    otherAct: [],
  };
  for (const [key, thing] of now) {
    const { about } = thing;
    const earlier = then.get(key);
    if (!earlier) compared.new.push({ about, now: said(thing) });
    else {
      const change = changed(about.type, earlier.claims, thing.claims);
      if (change) compared[change].push({ about, before: said(earlier), now: said(thing) });
    }
  }
  for (const [key, thing] of then)
    if (!now.has(key)) compared.gone.push({ about: thing.about, before: said(thing) });
  const words = [...compared.gone, ...compared.stronger, ...compared.weaker, ...compared.otherAct].flatMap(
    (one) => one.before.quotations,
  );
  const unmentioned = unmentionedSince(
    session,
    { id: before.id, tells: (instrument) => then.has(`instrument/${instrument}`) },
    days,
  );
  const sources = [
    ...mentionedSources(before.sources, words),
    ...unmentioned.flatMap(({ sources: quoted }) => quoted),
  ];
  return {
    session: comparedSession(before),
    ...compared,
    ...(unmentioned.length > 0 && { unmentioned: unmentioned.map(({ one }) => one) }),
    sources: [...new Map(sources.map((source) => [source.id, source])).values()],
  };
}

function changed(
  type: TypedRef["type"],
  then: readonly Claim[],
  now: readonly Claim[],
): "stronger" | "weaker" | "otherAct" | undefined {
  const [before, after] = [then, now].map((claims) => Math.max(...claims.map(strengthOf))) as [
    number,
    number,
  ];
  if (type === "topic" && before >= 0 && after >= 0)
    return after > before ? "stronger" : after < before ? "weaker" : undefined;
  const acts = new Set(then.map(({ act }) => act));
  return now.some(({ act }) => acts.has(act)) ? undefined : "otherAct";
}
