/** Words that are the same in every run, of a text that is unlike any other of another seed. */
export function words(count: number, seed: number): string[] {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36).slice(0, 3 + (state % 5));
  });
}

/** Words as prose: sentences of twelve, paragraphs of five sentences. */
export const prose = (list: readonly string[]): string =>
  list.map((word, n) => word + (n % 60 === 59 ? ".\n\n" : n % 12 === 11 ? ". " : " ")).join("");

/** A text of about so many bytes. */
export const proseOf = (bytes: number, seed: number): string =>
  prose(words(Math.ceil(bytes / 6), seed))
    .slice(0, bytes - 1)
    .trimEnd();

/** The list with one word in so many put anew. */
export const rewritten = (list: readonly string[], every: number, seed: number): string[] => {
  const other = words(list.length, seed);
  return list.map((word, n) => (n % every === every - 1 ? `${other[n]}` : word));
};
