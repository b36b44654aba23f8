import fc from "fast-check";
import { afterAll, describe, expect, it, test } from "vitest";
import { register, searching } from "../register.fixture.ts";
import { exactPlaces, piecesOf, placesIn, unquoted } from "./exact-place.ts";
import { nearestPlace } from "./nearest-place.ts";
import { newSteps } from "./steps.ts";

/** Texts of all that is folded: line breaks, hyphens at a line's end, spaces that don't break, marks, ligatures, Cyrillic, letters without spaces. */
const texts = [
  "The sides discussed arms control in Europe. They marked “the long- term” pro-\ngramme; don’t doubt it, said 2\u00a0500 of them…\n\nThe e\u0301lite (of Europe) spoke of re-ex-\namination, co-operation — and co‑ordination.",
  "Стороны обсудили вопросы соблюдения прав человека. Об’ект «по-прежнему» важен: со-\nтрудничество, й и\u0306 ё… Глава делегации — Макей!\nКонец",
  "The oﬃce of the Œuvre said: “3.5 or 1,000 km²”.Then nobody  (else) , it seems ,came .They went home…and 和平 共处是 good\u0304.",
  "会谈中双方讨论了军-控问题—和双边合作，停-\n战 2 次。 They must stop—go on -- or stop - go; “re—arm” 😀 is no re-arm.",
].map((text) => text.normalize("NFC"));

/** What a quotation may lose, or have instead, at one place. */
const signs = fc.constantFrom(
  ...[
    "",
    " ",
    "  ",
    "\n",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "-",
    "‑",
    "-\n",
    "- ",
    "—",
    ".",
    "…",
    "'",
    "’",
    "\u0301",
    "е",
    "a",
    "“",
  ],
);
const mutation = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(2), sign: signs });

/** A quotation of a text, and what became of it. */
const quoted = fc
  .record({
    text: fc.constantFrom(...texts),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 5, max: 120 }),
    mutations: fc.array(mutation, { maxLength: 2 }),
  })
  .map(({ text, from, length, mutations }) => {
    const start = Math.floor(from * (text.length - 5));
    const q = mutations.reduce(
      (words, { at, gone, sign }) => {
        const place = Math.floor(at * words.length);
        return words.slice(0, place) + sign + words.slice(place + gone);
      },
      text.slice(start, start + length),
    );
    return { text, start, q: unquoted(q.toWellFormed().normalize("NFC")) };
  });

const exactly = (text: string, q: string) => exactPlaces(placesIn(text, newSteps()), q);
const { commits, texts: store, deposit } = register();
for (const [n, text] of texts.entries()) deposit(`folded-${n}`, n === 1 ? "ru" : "en", text);
const { db, file } = await searching(commits, { texts: store });
afterAll(() => db.close());

test("The nearest place has no differences only where the words stand word for word", () => {
  fc.assert(
    fc.property(quoted, ({ text, start, q }) => {
      const near = q === "" ? undefined : nearestPlace(text, start, q, 0.3, newSteps());
      if (near?.differences.length === 0)
        expect(exactly(text, q)).toContainEqual({ start: near.start, end: near.end });
    }),
    { numRuns: 1_000 },
  );
});

test("A quotation is word-for-word if and only if its words stand so, in any of the texts", async () => {
  const held = [...store.values()].filter((text) => typeof text === "string");
  await fc.assert(
    fc.asyncProperty(quoted, async ({ q }) => {
      fc.pre(q !== "");
      // Dots before the first words and behind the last mean nothing.
      const [only, ...others] = piecesOf(q);
      const words = others.length === 0 && only ? only.words : q;
      const { verdict, found } = await file.check(q);
      expect(verdict === "word-for-word").toBe(held.some((text) => exactly(text, words).length > 0));
      if (verdict === "differently") for (const { differences } of found) expect(differences).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

describe("What stands otherwise is told", () => {
  const differences = async (q: string) => {
    const { verdict, found } = await file.check(q);
    return [verdict, ...(found[0]?.differences ?? []).map(({ asked, printed }) => [asked, printed])];
  };

  it.each([
    ["discussed arms control in Europe.They marked the", ["", " "]],
    ["discussed arms control in Europe .", [" ", ""]],
    ["arms control in Europe . They marked the", [" ", ""]],
    ["discussed arms control in Europe.Those marked the", ["Those", " They"]],
    ["thoroughly discussed ( arms control in Europe", ["(", ""]],
    ["соблюдения прав человека.Об’ект «по-прежнему» важен", ["", " "]],
  ])("white space that is too much or too little: %s", async (q, ...told) => {
    expect(await differences(q)).toEqual(["differently", ...told]);
  });

  it.each([
    ["marked “the long- term” programme; don", ["don", "don’t"]],
    ["said 2 500 of them.", [".", "…"]],
    ["500 of them… The élite", ["500", "2\u00a0500"]],
    ["spoke of re-examination, cooperation", ["cooperation", "co-operation"]],
    ["of Europe) spoke of reex-amination, co-operation", ["reex-amination", "re-ex-\namination"]],
  ])("words and signs that are cut, and hyphens: %s", async (q, ...told) => {
    expect(await differences(q)).toEqual(["differently", ...told]);
  });

  it.each([
    "arms control\nin Europe.\u00a0 They marked",
    "«the long- term» programme; don't doubt it",
    "re-examination, co-operation – and",
    "(of Europe) spoke",
    "вопросы соблюдения\nправ человека. Об'ект",
    "сотрудничество, й й",
  ])("its kind is no difference: %s", async (q) => {
    expect(await differences(q)).toEqual(["word-for-word"]);
  });
});
