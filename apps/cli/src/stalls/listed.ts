import type { Evidence } from "@collegium/domain";

/** Words of which half of all text is made, as in any language; the others are many, and stand seldom. */
export const frequent =
  "the of and to in a sides on for that with is as by at be their between cooperation countries both agreed".split(
    " ",
  );

/** Claims of one session, and sentences of its source: each claim quotes one. */
const perSession = 200;

/** The sentences of the `n`th source that sessions of many claims quote, the same in every run. */
export function sentencesOf(n: number): string[] {
  let state = (n + 1) * 2_654_435_761;
  const random = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % most;
  };
  const word = () =>
    random(2) === 0
      ? frequent[random(frequent.length)]
      : `w${Math.floor((random(1_000) * random(1_000)) / 1_000)}x`;
  return Array.from({ length: perSession }, () => `${Array.from({ length: 12 }, word).join(" ")}.`);
}

/** Sentences as a text: paragraphs of eight. */
export const textOf = (sentences: readonly string[]): string =>
  sentences
    .map((one, n) => `${one}${n % 8 === 7 ? "\n\n" : " "}`)
    .join("")
    .trimEnd();

/** Where each sentence stands in the text. */
function quotesOf(source: string, sentences: readonly string[]): Evidence[] {
  let start = 0;
  return sentences.map((exact, n) => {
    const end = start + exact.length;
    const quote = { source, exact, start, end, basis: "stated" as const };
    start = end + (n % 8 === 7 ? 2 : 1);
    return quote;
  });
}

/** Writes sessions of `perSession` claims each, until there are so many claims: what lists, counts and searches go over. */
export async function seedListed(
  claims: number,
  {
    deposit,
    session,
  }: {
    deposit(id: string, text: string): Promise<void>;
    session(id: string, day: string, quotes: readonly Evidence[]): Promise<void>;
  },
): Promise<void> {
  for (let n = 0; n * perSession < claims; n++) {
    const sentences = sentencesOf(n);
    await deposit(`listed-${n}`, textOf(sentences));
    const day = new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
    await session(`listed-${n}`, day, quotesOf(`listed-${n}`, sentences));
  }
}
