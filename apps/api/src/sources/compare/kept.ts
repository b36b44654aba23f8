import type { Sha256, TextStore } from "@collegium/event-store";
import { compareTexts } from "./compare.ts";

/** Compares two texts: the JSON of their stretches; undefined where too many wait for the same. */
export type Compare = (earlier: string, later: string) => Promise<string | undefined>;

/** Right here: for a process that has one request at a time. */
export const compareHere: Compare = async (earlier, later) => JSON.stringify(compareTexts(earlier, later));

/** A text and its hash. */
export interface Words {
  readonly hash: Sha256;
  readonly text: string;
}

/** What became of texts, kept by their hashes: the same two differ in the same for good. */
export interface Differences {
  /** Made once, however many ask for it at once. */
  between(earlier: Words, later: Words): Promise<string | undefined>;
  /** Forgets all that holds words of a text, and keeps nothing of it that is being made. */
  forget(hash: Sha256): void;
}

/** Signs that are kept, in all: 32 MiB at most. */
const room = 16 * 1024 * 1024;

export function differences(compare: Compare): Differences {
  const kept = new Map<string, Promise<string | undefined>>();
  const sizes = new Map<string, number>();
  const keyOf = (earlier: Sha256, later: Sha256) => `${earlier} ${later}`;
  const drop = (key: string) => {
    kept.delete(key);
    sizes.delete(key);
  };
  /** Those that nobody asked for longest go first. */
  const makeRoom = () => {
    let size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
    for (const [key, one] of sizes) {
      if (size <= room) return;
      drop(key);
      size -= one;
    }
  };
  const make = async (key: string, earlier: Words, later: Words): Promise<string | undefined> => {
    const made = compare(earlier.text, later.text);
    kept.set(key, made);
    const json = await made.catch((fault: unknown) => {
      drop(key);
      throw fault;
    });
    // Forgotten meanwhile, or begun anew since.
    if (kept.get(key) !== made) return json;
    if (json === undefined) drop(key);
    else {
      sizes.set(key, json.length);
      makeRoom();
    }
    return json;
  };
  return {
    between(earlier, later) {
      const key = keyOf(earlier.hash, later.hash);
      const known = kept.get(key);
      if (!known) return make(key, earlier, later);
      // Put in again at the end: a Map keeps the order of insertion.
      const size = sizes.get(key);
      if (size !== undefined) {
        sizes.delete(key);
        sizes.set(key, size);
      }
      return known;
    },
    forget(hash) {
      for (const key of [...kept.keys()]) if (key.split(" ").includes(hash)) drop(key);
    },
  };
}

/**
 * A store of texts that has what was kept of a text forgotten as soon as the text is, or turns out to be, withheld. Who asks for a text that
 * is just being read waits for the same read: unpacking a mebibyte for each of many who ask at once would hold up all others.
 */
export function forgetting(texts: TextStore, { forget }: Pick<Differences, "forget">): TextStore {
  const reading = new Map<Sha256, ReturnType<TextStore["get"]>>();
  const read = async (hash: Sha256) => {
    const found = await texts.get(hash);
    if (typeof found === "object") forget(hash);
    return found;
  };
  return {
    ...texts,
    get(hash) {
      const known = reading.get(hash);
      if (known) return known;
      const begun = read(hash).finally(() => {
        if (reading.get(hash) === begun) reading.delete(hash);
      });
      reading.set(hash, begun);
      return begun;
    },
    put(text) {
      // What it puts right or back was read before as damaged or missing.
      reading.clear();
      return texts.put(text);
    },
    async withhold(hash) {
      forget(hash);
      reading.delete(hash);
      await texts.withhold(hash);
      reading.delete(hash);
    },
  };
}
