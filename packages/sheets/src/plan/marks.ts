/** Words of a quotation between signs that mark them as its wording: `_agreed_`, or `*agreed*`. */
const mark = /(?<![\p{L}\p{N}_*])([_*])(?=\S)([^_*\n]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_*])/gu;

/** A quotation without its marks, and what was marked; undefined where nothing is. */
export function unmarked(exact: string): { readonly exact: string; readonly wording: string } | undefined {
  const marked = [...exact.matchAll(mark)].map(([, , words]) => words);
  return marked.length > 0
    ? { exact: exact.replaceAll(mark, (_, __, words: string) => words), wording: marked.join(" … ") }
    : undefined;
}
