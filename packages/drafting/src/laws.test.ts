import { isQuotedIn, normaliseText } from "@collegium/domain";
import { parseSheet, planSheet } from "@collegium/sheets";
import { memoryRegister } from "@collegium/sheets/testing";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draft } from "./draft.ts";
import { draftingLanguages, languageOf } from "./languages/language.ts";
import { proposalsIn } from "./propose.ts";

const said: Readonly<Record<string, string>> = {
  en: "The sides discussed trade|They agreed to meet|Minister Ann Lee noted that|the two sides reviewed|it was signed|readiness to go on was expressed|recalling the Charter|and reaffirmed|which included talks between|a Plan was signed|U.S. and Russia agreed",
  ru: "Стороны обсудили торговлю|подписан План|Министры договорились|особое внимание уделено|и подчеркнули|российская сторона отметила, что|была подтверждена готовность",
  fr: "Les ministres ont convenu|ont discuté de la situation|Les parties se sont félicitées|a été signé",
  es: "Las partes acordaron|abordaron la situación|fue firmado el acuerdo|y reiteraron su apoyo",
};
const noise = [
  ..."|, | and | и |: |:\n- |;\n- |. |.\n\n|“|” |«|» |😀|e\u0301|\u00ad|’s |(|)|did not |?| thor-\nough |\u00a0|1) |Mr. |both |that |который |\n".split(
    "|",
  ),
];
const inLanguage = fc.constantFrom(...draftingLanguages).chain((code) => {
  const piece = fc.oneof(fc.constantFrom(...(said[code] ?? "").split("|")), fc.constantFrom(...noise));
  return fc.record({ code: fc.constant(code), pieces: fc.array(piece, { minLength: 1, maxLength: 40 }) });
});
const propose = (text: string, code: string, work = { steps: 0 }) => {
  const language = languageOf(code);
  if (!language) throw new Error(code);
  return proposalsIn(text, language, (tokens) => language.states.find(tokens), work);
};

describe("laws of what is proposed", () => {
  test("words stand in the text where it says, whole, with the verb in them; the same text says the same", () => {
    let found = 0;
    fc.assert(
      fc.property(inLanguage, ({ code, pieces }) => {
        const text = pieces.join("");
        const points = [...text];
        const { proposals, bare } = propose(text, code);
        for (const { quote, verbIn, confidence, wording } of proposals) {
          found++;
          for (const { exact, start, end } of [quote, ...(verbIn ? [verbIn] : [])]) {
            expect(points.slice(start, end).join("")).toBe(exact);
            expect(exact.trim()).toBe(exact);
            const cut = /[\p{L}\p{N}]/u;
            expect(cut.test(points[start - 1] ?? " ") && cut.test(points[start] ?? "")).toBe(false);
            expect(cut.test(points[end - 1] ?? "") && cut.test(points[end] ?? " ")).toBe(false);
          }
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThan(1);
          expect(isQuotedIn(wording, [(verbIn ?? quote).exact])).toBe(true);
        }
        for (const { start, end } of bare)
          expect(proposals.some(({ quote }) => quote.start < end && start < quote.end)).toBe(false);
        expect(propose(text, code).proposals).toEqual(proposals);
      }),
      { numRuns: randomCases(120, 2500) },
    );
    expect(found).toBeGreaterThan(20);
  });

  test("sixteen times the text takes at most twenty times the steps, whatever stands in it", () => {
    fc.assert(
      fc.property(inLanguage, ({ code, pieces }) => {
        const unit = `${pieces.slice(0, 6).join("")} `;
        const steps = (length: number) => {
          const work = { steps: 0 };
          propose(unit.repeat(Math.ceil(length / unit.length)), code, work);
          return work.steps;
        };
        expect(steps(65_536)).toBeLessThanOrEqual(20 * steps(4_096) + 60_000);
      }),
      { numRuns: randomCases(5, 100) },
    );
  });

  test("a sheet is taken by the planner as it is, and the register finds each quotation where the draft says", () => {
    let found = 0;
    fc.assert(
      fc.property(inLanguage, fc.boolean(), ({ code, pieces }, repeated) => {
        const text = pieces.join("").repeat(repeated ? 2 : 1);
        const { sheet, drafts, unlikely } = draft(text, { language: code, source: { text: "text.txt" } });
        const claims = (sheet.claims as unknown[] | undefined) ?? [];
        expect(drafts.map(({ claim }) => claim)).toEqual(claims.map((_, index) => index));
        // The register takes no text that has nothing visible in it.
        if (!/[\p{L}\p{N}\p{P}]/u.test(normaliseText(text))) return;
        const parsed = parseSheet(JSON.stringify(sheet));
        if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
        const register = memoryRegister();
        const plan = planSheet(parsed.sheet, register, { text });
        if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals));
        register.take(plan.steps);
        const evidence = register.commits
          .flatMap(({ events }) => events)
          .flatMap(({ data }) =>
            "wording" in data && "evidence" in data ? [data.evidence as DraftedEvidence[]] : [],
          );
        expect(evidence).toHaveLength(drafts.length);
        for (const { quote } of drafts) {
          found++;
          expect(evidence.flat()).toContainEqual(
            expect.objectContaining({ exact: quote.exact, start: quote.start, end: quote.end }),
          );
        }
        for (const { confidence } of drafts) expect(confidence).toBeGreaterThanOrEqual(0.5);
        expect(draft(text, { language: code, source: { text: "text.txt" } }).unlikely).toEqual(unlikely);
      }),
      { numRuns: randomCases(40, 1500) },
    );
    expect(found).toBeGreaterThan(3);
  });
});

interface DraftedEvidence {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}
