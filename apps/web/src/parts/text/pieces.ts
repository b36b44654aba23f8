/** A passage of a text that something quotes: code points, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** What quotes it: the place of a claim on the page. */
  readonly place: number;
}

/** A stretch of a text, all of which is quoted by the same. */
export interface Piece {
  readonly text: string;
  /** What quotes it, in order. */
  readonly places: readonly number[];
  /** What begins to be quoted here, and what was quoted up to here. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** What closes a passage's sentence, behind it: its number stands after that. */
const closing = /^[.,;:!?…)\]»”’"]{1,3}(?=\s|$)/;

/** A text's paragraphs, each cut where a passage begins or ends. Takes time that grows with the text and the passages together. */
export function paragraphsOf(text: string, passages: readonly Passage[]): Piece[][] {
  const indexOf = indexing(text);
  const begins = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  const tells = new Map<number, number[]>();
  const at = (map: Map<number, number[]>, index: number, place: number) => {
    const there = map.get(index);
    if (there) there.push(place);
    else map.set(index, [place]);
  };
  for (const { start, end, place } of passages) {
    const last = indexOf(end);
    at(begins, indexOf(start), place);
    at(ends, last, place);
    const [close = ""] = closing.exec(text.slice(last, last + 4)) ?? [];
    at(tells, last + close.length, place);
  }
  const cuts = [...new Set([...begins.keys(), ...ends.keys(), ...tells.keys()])].sort((a, b) => a - b);
  const open = new Map<number, number>();
  const paragraphs: Piece[][] = [];
  let next = 0;
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const lineEnd = lineStart + line.length;
    const pieces: Piece[] = [];
    let from = lineStart;
    for (;;) {
      while (cuts[next] !== undefined && (cuts[next] as number) < from) next++;
      const here = cuts[next] === from ? from : undefined;
      if (here !== undefined) next++;
      for (const place of ends.get(here ?? -1) ?? []) closeOne(open, place);
      for (const place of begins.get(here ?? -1) ?? []) open.set(place, (open.get(place) ?? 0) + 1);
      const to = Math.min(cuts[next] ?? lineEnd, lineEnd);
      pieces.push({
        text: text.slice(from, to),
        places: [...open.keys()].sort((a, b) => a - b),
        begins: begins.get(here ?? -1) ?? [],
        ends: tells.get(here ?? -1) ?? [],
      });
      if (to === lineEnd && !(cuts[next] === lineEnd && from !== to)) break;
      from = to;
    }
    if (line.trim() !== "" || pieces.some(anchored)) paragraphs.push(pieces);
    lineStart = lineEnd + 1;
  }
  return paragraphs;
}

/** A line of white space is no paragraph, unless something leads there. */
const anchored = ({ begins, ends }: Piece): boolean => begins.length + ends.length > 0;

function closeOne(open: Map<number, number>, place: number): void {
  const left = (open.get(place) ?? 1) - 1;
  if (left > 0) open.set(place, left);
  else open.delete(place);
}

/** From code points to places in JavaScript's strings: the same, but for signs beyond the first plane. */
function indexing(text: string): (point: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (point) => Math.min(point, text.length);
  const indexes: number[] = [];
  for (let index = 0; index < text.length; index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1)
    indexes.push(index);
  return (point) => indexes[point] ?? text.length;
}
