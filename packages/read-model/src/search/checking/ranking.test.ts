import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { register, searching } from "../register.fixture.ts";
import { textsHaving } from "./having.ts";

/** A register of such texts, by their ids. */
async function holding(own: Readonly<Record<string, string>>) {
  const { commits, texts, deposit } = register();
  for (const [id, text] of Object.entries(own)) deposit(id, "en", text);
  return searching(commits, { texts });
}

const numbered = (many: number, text: (n: number) => string) =>
  Object.fromEntries(Array.from({ length: many }, (_, n) => [`other-${n}`, text(n)]));

const asked = "quartz velvet lantern harbour compass saddle";

describe("Of texts that have some of the words", () => {
  it("those that have most of them are compared first, not those that repeat few of them", async () => {
    using held = await holding({
      right: `Long before it, ${"so much else was said here ".repeat(20)} quartz velvet lantern harbour compass ladder, and so on.`,
      ...numbered(12, (n) => `${"quartz velvet lantern ".repeat(4)} ${n}.`),
    });
    const { verdict, found } = await held.file.check(asked);
    expect(verdict).toBe("differently");
    expect(found.map(({ source }) => source)).toEqual(["right"]);
  });

  it("the one with most of them is told first, in whatever case they are", async () => {
    using held = await holding({
      some: "Was hosted by the Ministry of Foreign Affairs of Spain.",
      most: "Was hosted by the Ministry of Foreign Affairs of Norway.",
    });
    const { found } = await held.file.check("hosted by the ministry of foreign affairs of Norway xx");
    expect(found.map(({ source }) => source)).toEqual(["most", "some"]);
  });

  it("it is told where some were not compared that have enough of them", async () => {
    const apart = asked.split(" ").toReversed().join(" and then as much else as there is between ");
    const nowhere = { verdict: "nowhere", found: [] };
    using many = await holding(numbered(12, (n) => `${apart} ${n}.`));
    expect(await many.file.check(asked)).toMatchObject({ ...nowhere, capped: true });
    using few = await holding(numbered(9, (n) => `${apart} ${n}.`));
    expect(await few.file.check(asked)).toMatchObject({ ...nowhere, capped: false });
    using tooFew = await holding(numbered(12, (n) => `A harbour, a compass, a saddle ${n}.`));
    expect(await tooFew.file.check(asked)).toMatchObject({ ...nowhere, capped: false });
  });
});

test("No text has more of the words in one paragraph than one before it, and each is told at that paragraph", async () => {
  const word = fc.constantFrom(...asked.split(" "), "else");
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 });
  const text = fc.array(paragraph, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      const printed = texts.map((one) => one.map((words) => words.join(" ")).join("\n\n"));
      using held = await holding(numbered(texts.length, (n) => printed[n] as string));
      const words = asked.split(" ");
      const found = await textsHaving(held.db)(words, async () => {});
      const most = found.map(({ source, start }) => {
        const text = printed[Number(source.slice("other-".length))] as string;
        const there = (paragraph: string) => words.filter((word) => paragraph.includes(word)).length;
        const all = text.split("\n\n").map(there);
        const here = there(text.slice(start).split("\n\n")[0] as string);
        expect(here).toBe(Math.max(...all));
        return here;
      });
      expect(most).toEqual(most.toSorted((a, b) => b - a));
      expect(found.length).toBe(printed.filter((text) => words.some((word) => text.includes(word))).length);
    }),
    { numRuns: 30 },
  );
});
