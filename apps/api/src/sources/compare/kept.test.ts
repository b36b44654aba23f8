import type { Sha256 } from "@collegium/event-store";
import { beforeEach, describe, expect, test } from "vitest";
import { type Differences, differences, forgetting, type Words } from "./kept.ts";

const words = (text: string): Words => ({ hash: `hash-of-${text}` as Sha256, text });
const [one, two, three] = [words("one"), words("two"), words("three")];

describe("Differences, kept", () => {
  let made: string[];
  let kept: Differences;
  beforeEach(() => {
    made = [];
    kept = differences(async (earlier, later) => {
      made.push(`${earlier} ${later}`);
      return `${earlier} ${later}`;
    });
  });

  test("are made once of each two texts, in their order", async () => {
    await Promise.all([kept.between(one, two), kept.between(one, two), kept.between(two, one)]);
    expect(await kept.between(one, two)).toBe("one two");
    expect(made).toEqual(["one two", "two one"]);
  });

  test.each(["one", "two"])("are forgotten with either text, and others stay: %s", async (gone) => {
    await Promise.all([kept.between(one, two), kept.between(three, three)]);
    kept.forget(words(gone).hash);
    await Promise.all([kept.between(one, two), kept.between(three, three)]);
    expect(made).toEqual(["one two", "three three", "one two"]);
  });

  test("are not kept where their text was forgotten while they were made", async () => {
    const making = kept.between(one, two);
    kept.forget(one.hash);
    expect(await making).toBe("one two");
    await kept.between(one, two);
    expect(made.length).toBe(2);
  });

  test("are bounded: who was not asked for longest goes", async () => {
    const big = differences(async (earlier, later) => {
      made.push(`${earlier} ${later}`);
      return "x".repeat(5_000_000);
    });
    for (const later of [one, two, three]) await big.between(one, later);
    await big.between(one, one);
    await big.between(one, words("four"));
    made = [];
    for (const later of [one, three, words("four"), two]) await big.between(one, later);
    expect(made).toEqual(["one two"]);
  });

  test("are made again after a failure, and after one that nobody had room for", async () => {
    const answers = [() => Promise.reject(new Error("failed")), async () => undefined, async () => "made"];
    const failing = differences(() => answers.shift()?.() ?? Promise.resolve("again"));
    await expect(failing.between(one, two)).rejects.toThrow("failed");
    expect(await failing.between(one, two)).toBeUndefined();
    expect(await failing.between(one, two)).toBe("made");
    expect(await failing.between(one, two)).toBe("made");
  });

  test.each(["get", "withhold"] as const)(
    "are forgotten when a store of texts hears that one is withheld: %s",
    async (call) => {
      await kept.between(one, two);
      const texts = forgetting(
        { get: async () => ({ withheld: true }), put: async () => one.hash, withhold: async () => {} },
        kept,
      );
      await texts[call](one.hash);
      await kept.between(one, two);
      expect(made.length).toBe(2);
    },
  );

  test("come of texts that are read once for all who ask at once, and anew after one was withheld", async () => {
    const reads: ((found: string) => void)[] = [];
    const get = () => new Promise<string>((resolve) => void reads.push(resolve));
    const texts = forgetting({ get, put: async () => one.hash, withhold: async () => {} }, kept);
    const asked = [texts.get(one.hash), texts.get(one.hash)];
    await texts.withhold(one.hash);
    const later = texts.get(one.hash);
    expect(reads.length).toBe(2);
    reads[0]?.("before");
    reads[1]?.("after");
    expect(await Promise.all([...asked, later])).toEqual(["before", "before", "after"]);
    void texts.get(one.hash);
    expect(reads.length).toBe(3);
  });
});
