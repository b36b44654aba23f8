import { type Claim, standing } from "../documents/claims.ts";
import type { SessionDocument } from "../documents/session.ts";
import type { TypedRef } from "../documents/shared.ts";
import { type Said, type SinceLast, strengths } from "../documents/since-last.ts";
import { mentionedSources, wordsOf } from "../documents/words.ts";

/** What a session has new against the one before it, both with names: each thing once, topics first, in the order in which it came up. */
export function compare(session: SessionDocument, before: SessionDocument): SinceLast {
  const [now, then] = [thingsIn(session), thingsIn(before)];
  const compared: Required<Pick<SinceLast, "new" | "gone" | "stronger" | "weaker" | "otherAct">> = {
    new: [],
    gone: [],
    stronger: [],
    weaker: [],
    otherAct: [],
  };
  for (const [key, { about, claims }] of now) {
    const earlier = then.get(key)?.claims;
    if (!earlier) compared.new.push({ about, now: said(claims) });
    else {
      const change = changed(about.type, earlier, claims);
      if (change) compared[change].push({ about, before: said(earlier), now: said(claims) });
    }
  }
  for (const [key, { about, claims }] of then)
    if (!now.has(key)) compared.gone.push({ about, before: said(claims) });
  const words = [...compared.gone, ...compared.stronger, ...compared.weaker, ...compared.otherAct].flatMap(
    (one) => one.before.quotations,
  );
  const { id, title, date, inferred } = before;
  return {
    session: {
      id,
      title,
      date: date.edtf,
      ...(inferred?.includes("date") && { inferred: ["date" as const] }),
    },
    ...compared,
    sources: mentionedSources(before.sources, words),
  };
}

interface Thing {
  readonly about: TypedRef;
  readonly claims: Claim[];
}

/** The topics and instruments of a session's claims, each with those claims. */
function thingsIn({ claims }: SessionDocument): Map<string, Thing> {
  const things = new Map<string, Thing>();
  const stands = standing(claims);
  const add = (type: "topic" | "instrument", refs: readonly Omit<TypedRef, "type">[], claim: Claim) => {
    for (const ref of refs) {
      const key = `${type}/${ref.id}`;
      const known = things.get(key);
      if (!known) things.set(key, { about: { type, ...ref }, claims: [claim] });
      else if (known.claims.at(-1) !== claim) known.claims.push(claim);
    }
  };
  for (const claim of stands) add("topic", claim.topics ?? [], claim);
  for (const claim of stands) {
    if ("instruments" in claim) add("instrument", claim.instruments ?? [], claim);
    add("instrument", claim.refersTo ?? [], claim);
  }
  return things;
}

const strengthOf = (claim: Claim): number =>
  claim.type === "TopicDiscussed" ? strengths.indexOf(claim.emphasis) : -1;

/** The claim that speaks for a thing: what was discussed with the most emphasis, else what was adopted or signed, else the first. */
function speaking(claims: readonly Claim[]): Claim {
  const [first, ...others] = claims as readonly [Claim, ...Claim[]];
  return others.reduce((best, one) => (rankOf(one) > rankOf(best) ? one : best), first);
}

const rankOf = (claim: Claim): number => {
  const strength = strengthOf(claim);
  return strength >= 0 ? strength + 2 : Number(claim.act === "adopted" || claim.act === "signed");
};

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

function said(claims: readonly Claim[]): Said {
  const claim = speaking(claims);
  const { id, act, wording, tellers, evidence } = claim;
  return {
    claim: id,
    act,
    ...(claim.type === "TopicDiscussed" && { emphasis: claim.emphasis }),
    wording,
    tellers,
    quotations: evidence.map(wordsOf),
  };
}
