import type { Item } from "../sheet/item.ts";
import { find } from "../sheet/sheet.ts";
import type { Stop } from "../sheet/standing.ts";
import { coverage, stopBefore, stopBehind } from "../sheet/stops.ts";
import type { Span } from "../text/span.ts";
import { currentOf, type Desk, labelOf, murmur, select, tell, visit } from "./desk.ts";

/** To the next thing to decide behind a place, in the text's order; from the end, to the first that was left. */
export function goOn(desk: Desk, { only, back = false, from }: Going = {}): Desk {
  const { standings } = desk;
  const here = from ?? currentOf(desk)?.spans[0] ?? desk.selection;
  const isMeant = ({ id }: Stop) => only !== "bare" || id === undefined;
  const next = back
    ? (stopBefore(standings, here.start, isMeant) ?? stopBefore(standings, Number.POSITIVE_INFINITY, isMeant))
    : (stopBehind(standings, here.start, desk.current, (stop) => isMeant(stop) && !isHere(desk, stop)) ??
      stopBehind(standings, -1, undefined, (stop) => isMeant(stop) && !isHere(desk, stop)) ??
      stopBehind(standings, -1, undefined, isMeant));
  if (!next)
    return tell(select(desk, desk.selection, desk.current), desk.words.allDecided(coverage(standings)));
  const item = find(desk.sheet, next.id);
  const left = desk.words.left(standings.left);
  if (!item) return murmur(select(desk, next), `${desk.words.bareHere} ${left}`);
  return murmur(visit(desk, item), `${desk.words.draftedHere(saidOf(desk, item))} ${left}`);
}
interface Going {
  readonly only?: "bare";
  readonly back?: boolean;
  /** Where to go on from, where that is not the current claim. */
  readonly from?: Span;
}

const isHere = ({ current, selection }: Desk, { id, start, end }: Stop): boolean =>
  id === undefined
    ? current === undefined && selection.start === start && selection.end === end
    : id === current;

/** To the next claim, decided or not. */
export function step(desk: Desk, back: boolean): Desk {
  const items = desk.standings.order;
  const at = items.findIndex(({ id }) => id === desk.current);
  const { start } = desk.selection;
  const beside = back
    ? items.findLast(({ spans }) => spans[0].start <= start)
    : items.find(({ spans }) => spans[0].start >= start);
  const next = at >= 0 ? items[at + (back ? -1 : 1)] : beside;
  return next
    ? murmur(visit(desk, next), saidOf(desk, next))
    : tell(desk, back ? desk.words.first : desk.words.lastOne);
}

/** An item in a few words. */
export const saidOf = (desk: Desk, { says, objects }: Item): string =>
  [desk.words.says[says], objects.map((name) => labelOf(desk, name)).join(", ")].filter(Boolean).join(" ");
