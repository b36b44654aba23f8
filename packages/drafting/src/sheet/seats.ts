import { type Segment, tokensOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import { stem } from "../languages/stem.ts";
import type { KnownName } from "../names/known.ts";
import type { Side } from "../names/register.ts";
import type { Quoted } from "../proposal.ts";
import { quotedTokens } from "./quotations.ts";

/** In so many sentences from the first it is said where the meeting was. */
const opening = 4;

/** Where a side's state has its foreign ministry. */
export function seatOf(
  side: Side,
  all: readonly KnownName[],
  { seats, states }: Language,
): string | undefined {
  if (side.kind === "state") return seats.get(side.state.code);
  const { body } = side;
  const country = all.find(({ type, id }) => type === "body" && id === body.country);
  for (const name of [...(country?.names ?? []), ...body.names]) {
    const [state] = states.find(tokensOf(name));
    if (state) return seats.get(state.named.code);
  }
  return undefined;
}

/** Whether a printed place is a seat: "Washington, D.C." is Washington, «Москве» is «Москва». */
export function isSeat(place: string, seat: string, { code }: Language): boolean {
  const stems = (words: string) => tokensOf(words).map(({ folded }) => stem(folded, code));
  const printed = stems(place);
  return stems(seat).every((one, at) => printed[at] === one);
}

/**
 * The seat of a ministry where a text prints it behind "in", for languages whose texts print places in many forms: «в Москве».
 */
export function seatPrinted(
  segments: readonly Segment[],
  { seats, code, tables }: Language,
): { readonly name: string; readonly quote: Quoted } | undefined {
  if (code !== "ru") return undefined;
  const byStem = new Map([...seats.values()].map((seat) => [stem(seat.toLowerCase(), code), seat]));
  for (const { words, start } of segments.filter(({ kind }) => kind === "sentence").slice(0, opening)) {
    const looked = words.slice(0, 2_000);
    if (!tables.heldBefore.test(looked)) continue;
    const tokens = tokensOf(looked);
    for (const [at, { folded }] of tokens.entries()) {
      const seat = /^во?$/.test(tokens[at - 1]?.folded ?? "") ? byStem.get(stem(folded, code)) : undefined;
      if (seat) return { name: seat, quote: quotedTokens(words, start, tokens, at - 1, at + 1) };
    }
  }
  return undefined;
}

/** Whether a text says in its first sentences that nobody travelled. */
export const isRemote = (segments: readonly Segment[], { tables }: Language): boolean =>
  segments.slice(0, opening).some(({ words }) => tables.remote.test(words.slice(0, 2_000)));
