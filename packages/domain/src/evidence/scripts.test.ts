import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseText } from "../text.ts";
import { foldSigns } from "./folded.ts";
import { resolveQuotation } from "./quotation.ts";
import { wordCuts } from "./word-cuts.ts";

/** A sentence or two in twelve scripts, with what each is told apart by: quotes, hyphens, joiners, marks. */
const sentences = {
  Latin: "Les ministres ont réaffirmé l’importance du « Plan d’action » ; 1\u202f200 délégués, non-alignés.",
  Cyrillic: "Стороны обсудили «Программу согласованных действий» – на 2,5 года; об’єкт нерозповсюдження.",
  Greek: "Οι δύο πλευρές συζήτησαν το «Σχέδιο Δράσης» για το 2014· συμφώνησαν πλήρως.",
  Armenian: "Կողմերը քննարկեցին «Գործողությունների ծրագիրը»: Ինչո՞ւ ոչ՝ հարցրեցին նրանք։",
  Georgian: "მხარეებმა განიხილეს „მოქმედებათა გეგმა“ და ხელი მოაწერეს 3.5 წლით.",
  Hebrew: "הצדדים דנו ב״תוכנית הפעולה״ של צה״ל וחתמו על הסכם אי־הפצה.",
  Arabic: "ناقش الطرفان «خطة العمل» لعام ٢٠١٤، واتفقا على ٢٬٥٠٠ مندوب. می\u200cخواهم کتاب‌ها.",
  Devanagari: "दोनों पक्षों ने “कार्य योजना” पर चर्चा की और क्षेत्रीय सुरक्षा – २,५०० प्रतिनिधि।",
  Thai: "ทั้งสองฝ่ายหารือเกี่ยวกับ “แผนปฏิบัติการ” และลงนามในข้อตกลง",
  Han: "双方讨论了“行动计划”，并于２０１４年11月25日签署协议。",
  Kana: "両国は「行動計画」についてｺﾐｭﾆｹを採択し、サミットを開催した。",
  Hangul: "양측은 “행동 계획”을 논의하고 2,500명의 대표가 참석하였다.",
} as const;
const script = fc.constantFrom(...(Object.keys(sentences) as (keyof typeof sentences)[]));

/** How a text may be laid out that says the same. */
const layout = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replaceAll(" ", "\n"),
  (text) => text.replaceAll(" ", " \u00a0 "),
  (text) => text.replace(/(\p{L}{3})(\p{L}{3})/gu, "$1\u00ad$2"),
  (text) => text.replace(/(\p{L}{3})(\p{L}{3})/gu, "$1-\n$2"),
  (text) => text.replaceAll("fi", "ﬁ"),
);
/** How an editor may type it. */
const typed = fc.constantFrom<(words: string) => string>(
  (words) => words,
  (words) => words.replace(/[«»“”„״]/g, '"').replace(/[’‘׳]/g, "'"),
  (words) => words.replace(/[–—־]/g, "-"),
  (words) => words.replace(/\s+/g, " "),
  (words) => words.replace(/\s+/g, "\u2003\n"),
  (words) => words.replace(/[\u00ad\u200c\u200b]/g, ""),
  (words) => words.replace(/(\p{L})-\n(\p{L})/gu, "$1$2"),
  (words) => words.replace(/[\uff10-\uff19]/g, (digit) => digit.normalize("NFKC")),
  (words) => words.replaceAll("ﬁ", "fi"),
  (words) => words.normalize("NFD"),
);
const written = fc
  .tuple(fc.array(script, { minLength: 1, maxLength: 3 }), layout)
  .map(([scripts, set]) => normaliseText(set(scripts.map((one) => sentences[one]).join(" "))));
const passage = fc.tuple(written, fc.nat(), fc.nat({ max: 60 })).map(([text, at, length]) => {
  const cuts = wordCuts(text);
  const edges = Array.from({ length: text.length + 1 }, (_, index) => index).filter((index) => !cuts(index));
  const first = at % (edges.length - 1);
  const [from, to] = [edges[first], edges[Math.min(edges.length - 1, first + 1 + length)]] as [
    number,
    number,
  ];
  return { text, cuts, words: text.slice(from, to) };
});
const trimmed = (words: string) =>
  words.replace(/^[-\s\u00ad\u200b-\u200d]+|[-\s\u00ad\u200b-\u200d]+$/g, "");

const standsTwice = (text: string, words: string) => text.indexOf(words, text.indexOf(words) + 1) > 0;
/** Whether what was typed means other signs of the text than the passage: `-` for `–`, where a line ends with a hyphen. */
const meansOthers = (text: string, typed: string, printed: string) =>
  typed !== printed && text.includes(typed);

test("law: a passage is found however it is typed, in its own signs; none begins or ends inside a word", () => {
  let found = 0;
  fc.assert(
    fc.property(passage, fc.array(typed, { maxLength: 4 }), ({ text, cuts, words }, hands) => {
      const printed = trimmed(words);
      if (printed === "") return;
      const exact = hands.reduce((sent, hand) => hand(sent), printed);
      fc.pre(!meansOthers(text, normaliseText(exact), printed));
      const resolved = resolveQuotation(text, { exact });
      if ("refusal" in resolved) {
        // It stands more than once, as a reader sees it.
        expect(resolved.refusal.rule).toBe("quotation-ambiguous");
        const folded = [foldSigns(text).signs, foldSigns(printed).signs.trim()] as const;
        expect(standsTwice(text, printed) || standsTwice(...folded)).toBe(true);
        for (const { exact, prefix, suffix } of resolved.refusal.passages ?? []) {
          const at = text.indexOf(prefix + exact + suffix) + prefix.length;
          expect([cuts(at), cuts(at + exact.length)]).toEqual([false, false]);
        }
        return;
      }
      found++;
      const { start, end } = resolved.found;
      expect(resolved.found.exact).toBe(printed);
      const points = [...text];
      expect(points.slice(start, end).join("")).toBe(printed);
      const from = points.slice(0, start).join("").length;
      expect([cuts(from), cuts(from + printed.length)]).toEqual([false, false]);
    }),
    { numRuns: randomCases(200, 20_000) },
  );
  expect(found).toBeGreaterThan(50);
});

test("law: what a refusal shows is whole words, and is taken where it is sent back", () => {
  let shown = 0;
  fc.assert(
    fc.property(written, fc.nat(), fc.nat({ max: 30 }), (text, at, length) => {
      const points = [...text];
      const start = at % points.length;
      const exact = points.slice(start, start + 1 + length).join("");
      if (exact.trim() === "") return;
      const resolved = resolveQuotation(text, { exact });
      for (const passage of ("refusal" in resolved && resolved.refusal.passages) || []) {
        shown++;
        const again = resolveQuotation(text, passage);
        if ("found" in again) expect(again.found.exact).toBe(passage.exact);
        // Whole sentences may stand there twice.
        else
          expect([
            again.refusal.rule,
            text.indexOf(passage.exact, text.indexOf(passage.exact) + 1) > 0,
          ]).toEqual(["quotation-ambiguous", true]);
      }
    }),
    { numRuns: randomCases(100, 10_000) },
  );
  expect(shown).toBeGreaterThan(20);
});

test.each([
  ["zero-width signs", "\u200b"],
  ["soft hyphens", "\u00ad"],
  ["spaces", " "],
  ["lone marks", "\u0301\n"],
  ["hyphens", "a-"],
  ["line ends with hyphens", "a-\n"],
  ["ligatures", "ﬃ"],
  ["emoji", "👩\u200d"],
])("a text of nothing but %s is read, and what nobody sees is not found", (_what, sign) => {
  const text = normaliseText(sign.repeat(100_000));
  for (const exact of ["\u200b\u200b", "\u00ad", "\u0301", "x", "ffi a", "a a", "a-a"]) {
    const resolved = resolveQuotation(text, { exact });
    expect("found" in resolved && resolved.found.exact.length > 10_000).toBe(false);
  }
});
