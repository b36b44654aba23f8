import { diffArrays } from "diff";
import { type Anchor, anchorsIn, type Range, type Shingles, widened } from "./anchors.ts";
import { resync } from "./resync.ts";
import { tokenise } from "./tokens.ts";

/** Words that both texts have, or only the earlier, or only the later one. */
export interface Stretch {
  readonly change: "kept" | "removed" | "added";
  readonly text: string;
}

/** Counts the ways in which texts were compared: what was kept of another way is not what this one says. */
export const comparison = 2;

/** Edits within a stretch up to which the fewest are looked for; the work grows with their square, and with their product with the length. */
const fewEdits = 250;
const fewSteps = 20_000_000;
/** The widths of what is looked for as an anchor, in tokens, a word and a space being two: a whole clause first, a single word last. */
const widths = [16, 4, 1];

/**
 * What became of a text, word by word. Laws: kept and removed make up the earlier text, kept and added the later one. Few changes are told
 * as the fewest; many around what stands once in both texts. The work is bounded by the length of the texts, whatever they are.
 */
export function compareTexts(earlier: string, later: string): Stretch[] {
  const texts = tokenise(earlier, later);
  const kept = matchesOf(texts.earlier, texts.later);
  const stretches: { change: Stretch["change"]; text: string }[] = [];
  const say = (change: Stretch["change"], text: string) => {
    if (text === "") return;
    const last = stretches.at(-1);
    if (last?.change === change) last.text += text;
    else stretches.push({ change, text });
  };
  let [a, b] = [0, 0];
  const upTo = (nextA: number, nextB: number) => {
    say("removed", earlier.slice(texts.earlierStarts[a], texts.earlierStarts[nextA]));
    say("added", later.slice(texts.laterStarts[b], texts.laterStarts[nextB]));
  };
  for (let n = 0; n < kept.length; ) {
    let run = 1;
    const from = kept[n] as Anchor;
    while (kept[n + run]?.a === from.a + run && kept[n + run]?.b === from.b + run) run++;
    upTo(from.a, from.b);
    [a, b] = [from.a + run, from.b + run];
    say("kept", earlier.slice(texts.earlierStarts[from.a], texts.earlierStarts[a]));
    n += run;
  }
  upTo(texts.earlier.length, texts.later.length);
  return stretches;
}

/** Places at which two sequences are the same, in the order of both. */
function matchesOf(a: Uint32Array, b: Uint32Array): Anchor[] {
  const matches: Anchor[] = [];
  const same = (from: Anchor, count: number) => {
    for (let n = 0; n < count; n++) matches.push({ a: from.a + n, b: from.b + n });
  };
  const shingles = shinglesOf(a, b);

  const match = (whole: Range, level: number): void => {
    const { range, ahead, behind } = trimmed(a, b, whole);
    same(whole, ahead);
    between(range, level);
    same({ a: range.aEnd, b: range.bEnd }, behind);
  };

  const between = (range: Range, level: number): void => {
    if (range.a === range.aEnd || range.b === range.bEnd) return;
    const fewest = fewestEdits(a, b, range);
    if (fewest) return void push(fewest);
    const width = widths[level];
    if (width === undefined) return void push(resync(a, b, range));
    let at: Anchor = range;
    for (const anchor of anchorsIn(shingles(width), range)) {
      // Within what an anchor before it covered.
      if (anchor.a < at.a || anchor.b < at.b) continue;
      match({ a: at.a, aEnd: anchor.a, b: at.b, bEnd: anchor.b }, level + 1);
      same(anchor, width);
      at = { a: anchor.a + width, b: anchor.b + width };
    }
    match({ ...range, ...at }, level + 1);
  };
  const push = (found: readonly Anchor[]) => {
    for (const one of found) matches.push(one);
  };

  match({ a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0);
  return matches;
}

/** Shingles of any width that is a power of two; each is made from the one half as wide, once. */
function shinglesOf(a: Uint32Array, b: Uint32Array): (width: number) => Shingles {
  const made = new Map<number, Shingles>([[1, { width: 1, a, b }]]);
  const shingles = (width: number): Shingles => {
    const known = made.get(width) ?? widened(shingles(width / 2));
    made.set(width, known);
    return known;
  };
  return shingles;
}

/** The range without what is the same at its beginning and at its end, and how much that was. */
function trimmed(
  a: Uint32Array,
  b: Uint32Array,
  { a: startA, aEnd, b: startB, bEnd }: Range,
): { range: Range; ahead: number; behind: number } {
  const most = Math.min(aEnd - startA, bEnd - startB);
  let ahead = 0;
  while (ahead < most && a[startA + ahead] === b[startB + ahead]) ahead++;
  let behind = 0;
  while (behind < most - ahead && a[aEnd - 1 - behind] === b[bEnd - 1 - behind]) behind++;
  const range = { a: startA + ahead, aEnd: aEnd - behind, b: startB + ahead, bEnd: bEnd - behind };
  return { range, ahead, behind };
}

/** What stays where the fewest items are removed and added; undefined where these are not few. */
function fewestEdits(
  a: Uint32Array,
  b: Uint32Array,
  { a: startA, aEnd, b: startB, bEnd }: Range,
): Anchor[] | undefined {
  const length = aEnd - startA + bEnd - startB;
  const maxEditLength = Math.min(fewEdits, Math.floor(fewSteps / length));
  if (Math.abs(aEnd - startA - (bEnd - startB)) > maxEditLength) return undefined;
  const changes = diffArrays([...a.subarray(startA, aEnd)], [...b.subarray(startB, bEnd)], { maxEditLength });
  if (!changes) return undefined;
  const matches: Anchor[] = [];
  let [atA, atB] = [startA, startB];
  for (const { added, removed, count } of changes)
    if (added) atB += count;
    else if (removed) atA += count;
    else for (let n = 0; n < count; n++) matches.push({ a: atA++, b: atB++ });
  return matches;
}
