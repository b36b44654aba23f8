import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut, found, refusal, sample as text } from "../testing/quoting.ts";
import { normaliseText } from "../text.ts";
import { resolveQuotation } from "./quotation.ts";
import { wordCuts } from "./word-cuts.ts";

describe("a quotation is found", () => {
  test("where it stands once, its place told in code points", () => {
    expect(found("𝔉inally")).toEqual({ exact: "𝔉inally", start: 87, end: 94 });
    expect(cut(text, found("Ма́кей signed"))).toBe("Ма́кей signed");
  });

  test("in whichever normal form and with whichever line ends it was typed", () => {
    const whole = "Le comité mixte\ns'est réuni";
    expect(found("comite\u0301 mixte\r\ns'est re\u0301uni", {}, whole).exact).toBe(
      "comité mixte\ns'est réuni",
    );
  });

  test("by what stands right before or after it, white space aside", () => {
    expect(found("The sides discussed", { suffix: "trade" }).start).toBe(0);
    expect(found("The sides discussed", { suffix: " arms" }).start).toBe(27);
    expect(found("The sides discussed", { prefix: "trade." }).start).toBe(27);
    expect(found("the Plan", { prefix: "2010 and" }).exact).toBe("the Plan");
  });

  test("and what stands around it is told as it touches it", () => {
    const { prefix, suffix } = found("The sides discussed", { prefix: "trade.", suffix: "arms  control" });
    expect([prefix, suffix]).toEqual(["trade.\n", " arms control"]);
    expect(found("the Plan", { prefix: "2010 and ", suffix: " " }).suffix).toBeUndefined();
  });
});

describe("a quotation is refused", () => {
  test("where it does not stand in the text", () => {
    expect(refusal("xylophones quizzically")).toEqual({
      rule: "quotation-not-found",
      pointer: "/exact",
      about: { why: "missing", part: "all", isSearched: true, unseen: [] },
    });
  });

  test.each([
    ["one character off", "The sides discussed arms controls", "The sides discussed arms control"],
    ["other case", "the sides discussed trade.", "The sides discussed trade."],
  ])("where it is not verbatim (%s), with the passage as it stands", (_what, words, passage) => {
    const { rule, passages, about } = refusal(words);
    expect([rule, about]).toMatchObject(["quotation-not-found", { why: "missing", part: "all" }]);
    expect(passages?.map(({ exact }) => exact)).toEqual([expect.stringContaining(passage.slice(1, -1))]);
    for (const shown of passages ?? []) expect(cut(text, shown)).toBe(shown.exact);
  });

  test("where it stands twice, with each place and what is around", () => {
    const { rule, passages } = refusal("The sides discussed");
    expect(rule).toBe("quotation-ambiguous");
    expect(passages).toEqual([
      {
        prefix: "",
        exact: "The sides discussed",
        suffix: " trade.\nThe sides discussed arms control in detail",
        start: 0,
        end: 19,
      },
      expect.objectContaining({ prefix: "The sides discussed trade.\n", start: 27, end: 46 }),
    ]);
  });

  test("where it stands very often, with the first twenty places", () => {
    const { about, passages } = refusal("ab", {}, "ab ".repeat(1000));
    expect(about).toEqual({ places: 21, most: 20 });
    expect(passages).toHaveLength(20);
  });

  test("where it overlaps itself: two places are two", () => {
    expect(refusal("a b a", {}, "x a b a b a x").passages).toHaveLength(2);
  });

  test("where it stands, but not between that prefix and suffix", () => {
    const { rule, about, passages } = refusal("The sides discussed", { prefix: "Finally," });
    expect([rule, about]).toEqual(["quotation-not-found", { why: "apart", isShortened: false }]);
    expect(passages).toHaveLength(2);
  });
});

describe("a shortened quotation", () => {
  test.each(["…", "..."])("stands for the one passage from its first words to its last (%s)", (ellipsis) => {
    expect(found(`The sides discussed arms ${ellipsis} detail.`).exact).toBe(
      "The sides discussed arms control in detail.",
    );
    expect(found(`It’s\n${ellipsis}\n𝔉inally`).exact).toBe("It’s “agreed” – 𝔉inally");
  });

  test("begins at the nearest of two beginnings, ends at the nearest of two ends", () => {
    expect(found("The sides … in detail.").exact).toBe("The sides discussed arms control in detail.");
    expect(found("signed … Plan").exact).toBe("signed the Plan");
  });

  test("reaches from the other beginning, or to the other end, where prefix or suffix say so", () => {
    expect(found("sides discussed … detail", { suffix: ". It" }).exact).toBe(
      "sides discussed arms control in detail",
    );
    expect(found("signed … Plan", { suffix: "of 2011" }).exact).toBe("signed the Plan of 2010 and the Plan");
    expect(found("sides … discussed", { prefix: "trade.\nThe" }).exact).toBe("sides discussed");
  });

  test("begins and ends each of its parts with whole words, in any script", () => {
    const { rule, about, passages } = refusal("The sid … detail.");
    expect([rule, about]).toMatchObject(["quotation-cuts-word", { part: "first" }]);
    expect(passages?.map(({ start }) => start)).toEqual([0, 27]);
    expect(refusal("It’s … inally").about).toMatchObject({ part: "last" });
    expect(refusal("Ма … signed").about).toMatchObject({ part: "first" });
    expect(found("Ма́кей … signed").exact).toBe("Ма́кей signed");
    expect(found("the … the", {}, "their views, then the plan and the other").exact).toBe("the plan and the");
    expect(found("外交部 … 会谈", {}, "中国外交部同俄方举行会谈。").exact).toBe("外交部同俄方举行会谈");
  });

  test("is refused where more than one passage fits", () => {
    const { rule, passages } = refusal("The … discussed");
    expect(rule).toBe("quotation-ambiguous");
    expect(passages?.map(({ start }) => start)).toEqual([0, 27]);
  });

  test("is refused where either end is not there, or they come the wrong way round, and which is said", () => {
    expect(refusal("The sides discusse arms … detail.").about).toMatchObject({ part: "first" });
    expect(refusal("The sides … in detaill.")).toMatchObject({
      about: { why: "missing", part: "last" },
      passages: [expect.anything()],
    });
    expect(refusal("in detail … The sides").about).toEqual({ why: "apart", isShortened: true });
  });

  test("is taken as it is where the text itself has the ellipsis", () => {
    const whole = "He said: one … two. And one, then two.";
    expect(found("one … two", {}, whole)).toEqual({ exact: "one … two", start: 9, end: 18 });
  });

  test("stands for at most 10,000 characters", () => {
    expect(refusal("begin … end", {}, `begin ${"x".repeat(10_000)} end`).rule).toBe("quotation-too-long");
  });

  test("is no shortening without white space around the ellipsis, or with two", () => {
    expect(refusal("The sides…trade").rule).toBe("quotation-not-found");
    expect(refusal("The … sides … trade").rule).toBe("quotation-not-found");
  });
});

describe("laws", () => {
  // Astral letters, marks that compose and that do not, and enough repetition for ambiguity.
  const unit = fc.constantFrom(
    "a",
    "b",
    "é",
    "e\u0301",
    "x\u0302",
    "𝔉",
    "😀",
    "\u0301",
    " ",
    "\n",
    "\r\n",
    "…",
    "“",
  );
  const anyText = fc.string({ unit, minLength: 1, maxLength: 60 }).map(normaliseText);
  const words = fc.tuple(anyText, fc.nat(), fc.nat()).map(([whole, from, length]) => {
    const points = [...whole];
    const start = from % points.length;
    return { whole, exact: points.slice(start, start + 1 + (length % points.length)).join("") };
  });

  test("what is found cuts out exactly its words", () => {
    fc.assert(
      fc.property(words, ({ whole, exact }) => {
        const resolved = resolveQuotation(whole, { exact });
        if ("found" in resolved) expect(cut(whole, resolved.found)).toBe(resolved.found.exact);
        else
          for (const passage of resolved.refusal.passages ?? [])
            expect(cut(whole, passage)).toBe(passage.exact);
      }),
    );
  });

  test("what is found of a shortened quotation begins and ends with its words", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, first, last) => {
        const whole = normaliseText(`${before}(${first}| ${before} |${last})`);
        const resolved = resolveQuotation(whole, { exact: `(${first}| … |${last})` });
        if (!("found" in resolved)) return;
        expect(cut(whole, resolved.found)).toBe(resolved.found.exact);
        expect(resolved.found.exact.startsWith("(") && resolved.found.exact.endsWith(")")).toBe(true);
      }),
    );
  });

  test("words found nowhere or twice are never taken for found", () => {
    fc.assert(
      fc.property(words, ({ whole, exact }) => {
        const quoted = normaliseText(exact);
        const cuts = wordCuts(whole);
        let places = 0;
        for (let at = whole.indexOf(quoted); at >= 0; at = whole.indexOf(quoted, at + 1))
          if (!cuts(at) && !cuts(at + quoted.length)) places++;
        const resolved = resolveQuotation(whole, { exact });
        if (places > 1) expect("refusal" in resolved).toBe(true);
        if (places === 1) expect("found" in resolved).toBe(true);
      }),
    );
  });

  test("surroundings of an ambiguous quotation single out each of its places, or can't", () => {
    fc.assert(
      fc.property(words, ({ whole, exact }) => {
        const resolved = resolveQuotation(whole, { exact });
        if ("found" in resolved) return;
        for (const { prefix, suffix, start } of resolved.refusal.passages ?? []) {
          const again = resolveQuotation(whole, { exact, prefix, suffix });
          if ("found" in again && resolved.refusal.rule === "quotation-ambiguous")
            expect(again.found.start).toBe(start);
        }
      }),
    );
  });
});
