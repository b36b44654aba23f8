import { codePoints, type Evidence } from "@collegium/domain";

/** A communiqué in the making: what is said, and where it stands. */
export interface Communique {
  readonly source: string;
  /** Adds a sentence, and tells where it stands. No sentence may be said twice: evidence is one passage. */
  say(sentence: string): Evidence;
  paragraph(): void;
  text(): string;
}

/** Writes a communiqué sentence by sentence; `start` and `end` count code points, as in recorded evidence. */
export function communique(source: string): Communique {
  let text = "";
  let length = 0;
  const add = (words: string) => {
    text += words;
    length += codePoints(words);
  };
  return {
    source,
    say(sentence) {
      if (text !== "" && !text.endsWith("\n")) add(" ");
      const start = length;
      add(sentence);
      return { source, exact: sentence, start, end: length, basis: "stated" };
    },
    paragraph() {
      add("\n\n");
    },
    text: () => text,
  };
}
