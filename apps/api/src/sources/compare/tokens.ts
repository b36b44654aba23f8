/** A word, a line's end, white space within a line, or one other sign. Of scripts that part no words by spaces, each sign is one. */
const token =
  /(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}_])+|\n|[^\S\n]+|./gsu;

/** Two texts as numbers: the same for the same token, in either. */
export interface Tokenised {
  readonly earlier: Uint32Array;
  readonly later: Uint32Array;
  /** Where each token begins in its text, and where the last one ends. */
  readonly earlierStarts: Uint32Array;
  readonly laterStarts: Uint32Array;
}

/** Takes two texts apart into tokens, which joined are the texts again. */
export function tokenise(earlier: string, later: string): Tokenised {
  const known = new Map<string, number>();
  const numbered = (text: string) => {
    const ids: number[] = [];
    const starts: number[] = [];
    for (const { 0: found, index } of text.matchAll(token)) {
      const id = known.get(found) ?? known.size;
      known.set(found, id);
      ids.push(id);
      starts.push(index);
    }
    starts.push(text.length);
    return { ids: Uint32Array.from(ids), starts: Uint32Array.from(starts) };
  };
  const [one, other] = [numbered(earlier), numbered(later)];
  return { earlier: one.ids, later: other.ids, earlierStarts: one.starts, laterStarts: other.starts };
}
