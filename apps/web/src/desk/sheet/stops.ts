import { overlap, type Span } from "../text/span.ts";
import type { Aside, Item } from "./item.ts";
import { inListOrder, type Place, type Standings, type Stop, sentencesOf } from "./standing.ts";

/** How much of the text is claimed or set aside, in whole per cent. */
export const coverage = ({ signs, open }: Standings): number =>
  signs === 0 ? 0 : Math.floor((100 * (signs - open)) / signs);

/** Words that nobody has decided about: neither claimed nor set aside. */
export const undecided = ({ places }: Standings): Span[] => places.flatMap((place) => place.undecided);

/** Items whose words are in a stretch, each once, in the list's order. */
export function itemsIn({ text, places, sheet }: Standings, span: Span): Item[] {
  const found = new Set<Item>();
  for (const at of sentencesOf(text, span))
    for (const item of places[at]?.items ?? [])
      if (item.spans.some((one) => overlap(one, span))) found.add(item);
  return inListOrder([...found], sheet);
}

/** Passages of a stretch of which nothing is claimed. */
export const asidesIn = ({ text, places }: Standings, span: Span): Aside[] => [
  ...new Set(sentencesOf(text, span).flatMap((at) => places[at]?.asides ?? [])),
];

/** The shortest item whose words hold a place. */
export const itemAt = (standings: Standings, point: number): Item | undefined =>
  itemsIn(standings, { start: point, end: point + 1 }).toSorted(
    (a, b) => lengthOf(a.spans[0]) - lengthOf(b.spans[0]),
  )[0];
const lengthOf = ({ start, end }: Span) => end - start;

/** The last thing to decide before a place that is meant. */
export function stopBefore(
  { text, places }: Standings,
  point: number,
  isMeant: (stop: Stop) => boolean,
): Stop | undefined {
  for (let at = text.sentenceAt(point); at >= 0; at--) {
    const found = places[at]?.stops.findLast((stop) => stop.start < point && isMeant(stop));
    if (found) return found;
  }
  return undefined;
}

/** The first thing to decide behind a place that is meant; of several at the place itself, one behind that of `id`. */
export function stopBehind(
  { text, places }: Standings,
  point: number,
  id: string | undefined,
  isMeant: (stop: Stop) => boolean,
): Stop | undefined {
  for (let at = text.sentenceAt(point); at < places.length; at++) {
    const { stops } = places[at] as Place;
    const own = stops.findIndex((stop) => id !== undefined && stop.id === id);
    const found = stops.find(
      (stop, place) => (stop.start > point || (stop.start === point && place > own)) && isMeant(stop),
    );
    if (found) return found;
  }
  return undefined;
}
