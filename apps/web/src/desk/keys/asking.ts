import { choicesOf } from "../work/choices.ts";
import { createName, pick } from "../work/claims.ts";
import { type Asking, currentOf, type Desk, run, tell } from "../work/desk.ts";
import { travel } from "../work/travel.ts";
import type { Key } from "./key.ts";
import type { Became } from "./press.ts";

/** Whether something may be a date in EDTF; the register itself says at last. */
const likeDate = /^[\d~?%X/.,[\]{} -]*(?:\d{2}|X{2})[\d~?%X/.,[\]{} -]*$/;

/** What is written rather than chosen. */
export const isWritten = ({ field }: Asking): boolean =>
  field === "wording" || field === "note" || field === "summary" || field === "value";

/** What a key does in the box; undefined where it is typed. */
export function pressInBox(desk: Desk, key: Key): Became | undefined {
  const { asking } = desk;
  if (!asking) return undefined;
  const chooses = !isWritten(asking);
  if (key.name === "Escape") return { desk: { ...desk, asking: undefined } };
  if (key.mod && key.name === "Enter") return { wanted: "review" };
  if (key.mod && key.name === "Z" && asking.typed === "")
    return { desk: travel({ ...desk, asking: undefined }, key.shift ? 1 : -1) };
  if (key.mod) return undefined;
  if (key.name === "Enter") {
    if (key.repeat) return { desk };
    if (!chooses) return { desk: write(desk, asking, key.alt) };
    return { desk: key.alt ? createName(desk) : pick(desk, asking.chosen) };
  }
  if (!chooses || key.alt) return undefined;
  // Behind a space or a digit, a digit is one: "plan 2010".
  if (key.digit !== undefined && !/[\s\d]$/.test(asking.typed)) return { desk: pick(desk, key.digit - 1) };
  if (key.name === "ArrowDown" || key.name === "ArrowUp") {
    const last = Math.max(0, choicesOf(desk).length - 1);
    const place = Math.min(last, Math.max(0, asking.chosen + (key.name === "ArrowDown" ? 1 : -1)));
    return { desk: { ...desk, asking: { ...asking, chosen: place } } };
  }
  return undefined;
}

/** What was written becomes part of the current claim. `isInferred` says of a note that the words don't say it themselves. */
function write(desk: Desk, { field, typed }: Asking, isInferred: boolean): Desk {
  const item = currentOf(desk);
  if (!item) return { ...desk, asking: undefined };
  const words = typed.replace(/\s+/g, " ").trim();
  const set = (patch: Parameters<typeof run>[1] & { do: "set" }) => ({
    ...run(desk, patch),
    asking: undefined,
  });
  if (field === "value") {
    if (words === "") return { ...desk, asking: undefined };
    if (item.says === "date" && !likeDate.test(words)) return tell(desk, desk.words.noDate);
    return set({ do: "set", id: item.id, patch: { objects: [words] } });
  }
  const patch = {
    wording: { wording: words || undefined },
    summary: { summary: words || undefined },
    note: { note: words || undefined, inferred: isInferred },
  };
  return set({ do: "set", id: item.id, patch: patch[field as keyof typeof patch] });
}
