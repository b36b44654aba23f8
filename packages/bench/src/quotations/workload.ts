import { contextOf, type DraftEvent, decide, initialState, streamName } from "@collegium/domain";

const mebibyte = 1_048_576;
/** So long that each stands once, and so short that all of them fit into a write. */
const quotationLength = 42;
/** The most evidence that an event holds. */
const inDraft = 20;

/** Repeatable numbers from 0 to below 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 4) / 2 ** 28;
  };
}

/** A mebibyte of prose: words as frequent as a language's, in sentences. */
export function prose(): string {
  const next = numbers(1);
  const letters = "etaoinshrdlcumwfgypbvk";
  const letter = () => letters.charAt(Math.floor(next() ** 2 * letters.length));
  const vocabulary = Array.from({ length: 4_000 }, () =>
    Array.from({ length: 2 + Math.floor(next() * 9) }, letter).join(""),
  );
  const word = () => vocabulary[Math.floor(next() ** 3 * vocabulary.length)] ?? "";
  const sentences: string[] = [];
  for (let length = 0; length < mebibyte; ) {
    const words = Array.from({ length: 8 + Math.floor(next() * 20) }, word).join(" ");
    const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}. `;
    sentences.push(sentence);
    length += sentence.length;
  }
  // Flat, as a text comes out of a store.
  return Buffer.from(sentences.join("").slice(0, mebibyte)).toString("latin1");
}

/** Stretches of a text from everywhere in it; with one sign changed in the middle they stand nowhere. */
export function stretches(text: string, count: number, found: boolean): string[] {
  const step = Math.floor((text.length - quotationLength) / count);
  return Array.from({ length: count }, (_, n) => {
    const words = wholeWords(text.slice(n * step, n * step + quotationLength));
    return found ? words : `${words.slice(0, quotationLength / 2)}#${words.slice(quotationLength / 2)}`;
  });
}

/** Without what may be a part of a word at either end: a quotation that cuts one would be refused. */
const wholeWords = (words: string): string => words.slice(words.indexOf(" ") + 1, words.lastIndexOf(" "));

/** Decides one write that quotes all of these, and takes it or refuses it as it should. */
export function decideQuoting(text: string, quotations: readonly string[], found: boolean): () => void {
  const stream = streamName("instrument", "plan");
  const created = { kind: "plan" as const, names: { en: "Plan" }, parties: ["a"] };
  const before = { ...initialState("instrument"), details: created };
  const drafts = Array.from({ length: Math.ceil(quotations.length / inDraft) }, (_, n): DraftEvent => {
    const quoted = quotations.slice(n * inDraft, (n + 1) * inDraft);
    const evidence = quoted.map((exact) => ({ source: "s", exact }));
    return { type: "InstrumentAliasAdded", data: { alias: `Title ${n}`, evidence } };
  });
  const context = contextOf({ exists: () => true, text: () => text, state: () => undefined });
  return () => {
    const decision = decide(stream, drafts, before, context);
    if ("events" in decision !== found)
      throw new Error(
        `Quotations were to be ${found ? "found" : "refused"}: ${JSON.stringify(decision).slice(0, 500)}`,
      );
  };
}
