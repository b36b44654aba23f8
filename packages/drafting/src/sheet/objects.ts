import type { Token } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";

/** So many words name a topic or a thing at most. */
const mostWords = 16;

/** The words of a verb's object: up to a sign that ends it, or as many as name a thing; without small words at its end, and of a topic at its beginning. */
export function objectOf(
  tokens: readonly Token[],
  { words }: Language,
  how: "as-printed" | "as-a-topic",
): Token[] {
  const isLink = ({ folded }: Token): boolean => words.before.has(folded) || words.and.has(folded);
  const isSmall = (token: Token): boolean =>
    isLink(token) || words.articles.has(token.folded) || words.within.has(token.folded);
  // "the issues of trade": the subject is trade.
  const saysNothing = (token: Token): boolean => isSmall(token) || words.generic.has(token.folded);
  let from = 0;
  while (how === "as-a-topic" && from < tokens.length && saysNothing(tokens[from] as Token)) from++;
  const object: Token[] = [];
  for (const [index, token] of tokens.slice(from).entries()) {
    if (index > 0 && /[,;:(]|\.\s/.test(token.gap)) break;
    // "in detail": how it was done, and nothing of what.
    if (/^(?:detail|depth|length)$/.test(token.folded) && words.before.has(object.at(-1)?.folded ?? ""))
      break;
    if (object.length === mostWords) {
      // What is cut off ends where a part of it does: before the last "and" or "of".
      const last = object.findLastIndex(isLink);
      object.length = last > mostWords / 2 ? last : mostWords;
      break;
    }
    object.push(token);
  }
  const last = (): Token | undefined => object.at(-1);
  while (object.length > 0 && isSmall(last() as Token)) object.pop();
  // "trade issues" are trade; "global issues" are nothing else.
  while (object.length > 1 && words.generic.has(last()?.folded ?? "") && !describes(object.at(-2)))
    object.pop();
  while (object.length > 0 && isSmall(last() as Token)) object.pop();
  return object.length === 1 && words.generic.has(last()?.folded ?? "") ? [] : object;
}

/** English adjectives by their usual endings: of other languages none stands before what it describes at the end of an object. */
const describes = (token: Token | undefined): boolean =>
  /..(?:al|ar|ic|ive|ary|ous|ble)$/.test(token?.folded ?? "");
