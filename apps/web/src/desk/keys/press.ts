import { saidByKey, sayings } from "../sheet/acts.ts";
import { sure } from "../sheet/item.ts";
import type { Command } from "../sheet/sheet.ts";
import { itemAt } from "../sheet/stops.ts";
import { troubleOf } from "../sheet/trouble.ts";
import { isEmpty, type Span } from "../text/span.ts";
import {
  dismiss,
  giveVerb,
  giveWords,
  make,
  makeDetails,
  nextActor,
  nextShade,
  pick,
  toggleWithin,
  trim,
  wholeSentence,
} from "../work/claims.ts";
import { ask, currentOf, type Desk, run, select, tell, visit } from "../work/desk.ts";
import { goOn, step } from "../work/going.ts";
import { travel } from "../work/travel.ts";
import type { Key } from "./key.ts";

/** What a key asks for beyond the sheet. */
export type Wanted = "review" | "keys" | "details" | "later";

/** What became of a key: the desk after it, or what it asks for. */
export type Became = { readonly desk: Desk } | { readonly wanted: Wanted };

/** What of the text is on the screen: only drafts that one sees are taken together. */
export interface Seen {
  readonly visible: Span;
}

/** Keys that may be held down: they only move. */
const moving: ReadonlySet<string> = new Set(["J", "N", "[", "]"]);

const becomes = (desk: Desk): Became => ({ desk });

/**
 * What a key does while the text or the list has the focus; undefined where it is none of the desk's, and the browser does with it what
 * it does. A key that is held down decides nothing: a held Enter would take all drafts unread.
 */
export function press(desk: Desk, key: Key, seen: Seen): Became | undefined {
  if (key.mod) return withModifier(desk, key);
  if (key.alt) return undefined;
  if (key.repeat && !moving.has(key.name)) return isOurs(key) ? becomes(desk) : undefined;
  const item = currentOf(desk);
  if (key.digit !== undefined && item) return becomes(pick(desk, key.digit - 1));
  const says = saidByKey.get(key.name);
  if (says) {
    if (item?.status === "recorded") return becomes(make(desk, says));
    if (item?.status !== "draft") return becomes(make(desk, says));
    if (key.shift) return becomes(make(desk, says, item.id));
    const mended = run(desk, { do: "mend", id: item.id, says });
    const isOpen = says === item.says || (currentOf(mended)?.objects.length ?? 0) === 0;
    return becomes(isOpen ? ask(mended, "objects") : tell(mended, desk.words.nowSays(says)));
  }
  const action = actions[key.name];
  return action?.(desk, key, seen);
}

const isOurs = ({ name, digit }: Key): boolean =>
  digit !== undefined || saidByKey.has(name) || name in actions;

function withModifier(desk: Desk, { name, shift, alt, repeat }: Key): Became | undefined {
  if (alt) return undefined;
  if (name === "Z") return becomes(travel(desk, shift ? 1 : -1));
  if (name === "Y") return becomes(travel(desk, 1));
  if (name === "Enter") return repeat ? becomes(desk) : { wanted: "review" };
  return undefined;
}

const ofClaim =
  (act: (desk: Desk) => Desk) =>
  (desk: Desk): Became => {
    const item = currentOf(desk);
    if (!item) return becomes(tell(desk, desk.words.noClaimYet));
    return becomes(item.status === "recorded" ? tell(desk, desk.words.recordedStays) : act(desk));
  };

type Action = (desk: Desk, key: Key, seen: Seen) => Became;
const actions: Readonly<Record<string, Action>> = {
  Enter: (desk, { shift }, seen) => becomes(shift ? takeVisible(desk, seen) : enter(desk)),
  Delete: (desk) => becomes(dismiss(desk)),
  // On many keyboards "delete" is Backspace.
  Backspace: (desk) => becomes(dismiss(desk)),
  J: (desk, { shift }) => becomes(step(desk, shift)),
  N: (desk, { shift }) => becomes(goOn(desk, { only: "bare", back: shift })),
  " ": (desk) => becomes(wholeSentence(desk)),
  "[": (desk, { shift }) => becomes(trim(desk, { atEnd: false, grow: shift })),
  "]": (desk, { shift }) => becomes(trim(desk, { atEnd: true, grow: shift })),
  "=": (desk) => becomes(giveWords(desk, "instead")),
  "+": (desk) => becomes(giveWords(desk, "beside")),
  ";": (desk) => becomes(giveVerb(desk)),
  ".": ofClaim((desk) => ask(desk, valueField(desk))),
  "/": (desk) => becomes(ask(desk, "says")),
  ",": ofClaim((desk) => ask(desk, "note", currentOf(desk)?.note ?? "")),
  "'": ofClaim((desk) => ask(desk, "summary", currentOf(desk)?.summary ?? "")),
  E: (desk, { shift }) => becomes(nextShade(desk, shift)),
  W: (desk, { shift }) => becomes(shift ? ask(desk, "by") : nextActor(desk, false)),
  K: ofClaim((desk) => ask(desk, "frameworks")),
  L: ofClaim((desk) => ask(desk, "refersTo")),
  Y: (desk) => becomes(toggleWithin(desk)),
  T: (desk) => becomes(makeDetails(desk)),
  "!": () => ({ wanted: "later" }),
  "0": () => ({ wanted: "details" }),
  "?": () => ({ wanted: "keys" }),
  Escape: (desk) =>
    becomes(select({ ...desk, current: undefined }, { start: desk.selection.end, end: desk.selection.end })),
};

/** A date and a place are typed, all else is chosen among names. */
const valueField = (desk: Desk): "value" | "objects" => {
  const { about } = sayings[currentOf(desk)?.says ?? "discussed"];
  return about === "date" || about === "word" ? "value" : "objects";
};

function enter(desk: Desk): Desk {
  const item = currentOf(desk);
  const under = !item && isEmpty(desk.selection) ? itemAt(desk.standings, desk.selection.start) : undefined;
  if (under) return visit(desk, under);
  if (item?.status !== "draft") return goOn(desk);
  const trouble = troubleOf(desk.text, item, desk.finder);
  const isOpen =
    trouble?.why === "what" ||
    trouble?.why === "two" ||
    (item.objects.length === 0 && item.says !== "assessed");
  if (isOpen && desk.asked !== item.id) return ask({ ...desk, asked: item.id }, valueField(desk));
  return goOn(run(desk, { do: "take", ids: [item.id] }));
}

/** Takes the sure drafts that are wholly on the screen and in order. */
function takeVisible(desk: Desk, { visible }: Seen): Desk {
  const ids = desk.sheet.items
    .filter(({ status, confidence }) => status === "draft" && confidence >= sure)
    .filter(({ spans: [{ start, end }] }) => start >= visible.start && end <= visible.end)
    .filter((item) => troubleOf(desk.text, item, desk.finder) === undefined)
    .filter(({ says, objects }) => objects.length > 0 || says === "assessed")
    .map(({ id }) => id);
  if (ids.length === 0) return goOn(desk);
  const command: Command = { do: "take", ids };
  const taken = goOn({ ...run(desk, command), current: undefined }, { from: { start: -1, end: -1 } });
  return tell(taken, desk.words.tookTogether(ids.length));
}
