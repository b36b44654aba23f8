import { parseSheet, planSheet } from "@collegium/sheets";
import { memoryRegister } from "@collegium/sheets/testing";
import { amount } from "@collegium/thoroughness";
import { describe, expect, it, test } from "vitest";
import { draft } from "./draft.ts";

/** The acts that are drafted of a text, surest first cut off at a confidence; its sheet is one that the register takes. */
function drafted(text: string, least: number, language = "en"): string[] {
  const { sheet, drafts, bare } = draft(text, { language, source: { text: "text.txt" } });
  const parsed = parseSheet(JSON.stringify(sheet));
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  const plan = planSheet(parsed.sheet, memoryRegister(), { text });
  if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals));
  for (const { start, end } of bare) expect(end).toBeGreaterThan(start);
  return drafts.filter(({ confidence }) => confidence >= least).map(({ act }) => act);
}

const chinese =
  "2023年3月14日,两国外交部在北京举行政治磋商。双方就双边关系和共同关心的国际地区问题深入交换了意见。双方一致同意继续保持沟通。";

const menu = [
  "Home",
  "About the Ministry",
  "Signed documents",
  "Agreed conclusions",
  "Press releases",
  "Contact us",
];

const table = [
  "No.\tDocument\tSigned\tIn force\tRatified",
  "1\tAgreement on air services\t12.03.1994\t01.01.1995\tyes",
  "2\tTreaty on legal assistance\t14.06.1997\t–\tno",
  "3\tProtocol on consultations adopted by the parties\t02.02.2003\t02.02.2003\tyes",
].join("\n");

const conference = [
  "MODERATOR: Good afternoon. We will take a few questions.",
  "QUESTION: Minister, have the sides agreed on the border?",
  "MINISTER LEE: Thank you. We discussed the border, and I reaffirmed our position. The sides agreed to continue.",
  "QUESTION: Did you sign anything?",
  "MINISTER LEE: We signed a plan last year. We welcomed the progress.",
  "QUESTION: And the treaty?",
  "MINISTER LEE: I stressed that it is in force.",
].join("\n\n");

/** As an old page comes out of a scanner: lines broken anywhere, letters wrong, running heads between. */
const scan = `MINIS TRY OF FORE1GN AFFAIRS                         - 3 -
The tw o s ides d1scussed the s tate of their
rela tions and agre ed that the e xchange of vis-
its shou ld be contin ued. Th ey also rev iewed
22                          P R E S S   R E L E A S E
the s ituation in the re gion and n oted that the
im plementation of the agr eement sig ned in l973
pro ceeds sat isfactorily.`;

describe("what is no communiqué of sentences", () => {
  it.each([
    ["without a sentence", menu.join("\n")],
    ["that is a table", table],
    ["of one word", "Signed"],
    ["of signs alone", "*** --- ***\n\n===\n\n1 2 3 4 5"],
    ["of a heading", "Signing of the Agreement on Trade between the Sides"],
    ["of Chinese, taken for English", chinese],
    ["of Chinese, taken for Russian", chinese],
  ])("a text %s claims nothing", (_, text) => expect(drafted(text, 0.5)).toEqual([]));

  it("a text of a language without a lexicon claims nothing, and says so", () => {
    const { drafts, remarks, bare } = draft(chinese, { language: "zh" });
    expect(drafts).toEqual([]);
    expect(remarks[0]?.says).toContain("no lexicon");
    expect(bare.length).toBeGreaterThan(0);
  });

  it("a press conference claims nothing", () => expect(drafted(conference, 0.5)).toEqual([]));

  it("a bad scan claims nothing surely that its words don't say whole", () => {
    const { drafts } = draft(scan, { language: "en" });
    for (const { act } of drafts) expect(["discussed", "agreed", "noted"]).toContain(act);
    expect(drafts.filter(({ act }) => act === "signed")).toEqual([]);
  });

  it("a list claims what its verb says of it, and no more", () => {
    const items = ["trade", "signed agreements", "agreed borders", "adopted children"];
    expect(drafted(`The sides discussed:\n${items.map((item) => `- ${item}`).join(";\n")}.`, 0.5)).toEqual([
      "discussed",
    ]);
    expect(drafted(items.map((item) => `- ${item}`).join("\n"), 0.5)).toEqual([]);
  });
});

describe("a text of one sentence", () => {
  it("is one claim", () => {
    expect(drafted("The sides discussed trade and transport.", 0.5)).toEqual(["discussed"]);
  });
  it("though it be a mebibyte long, claims no more than stands in what is looked at", () => {
    const sentence = `The sides discussed ${"trade and transport and ".repeat(43_000)}culture and signed a plan.`;
    expect(drafted(sentence.slice(0, 1_048_576), 0.5).length).toBeLessThanOrEqual(1);
  });
});

it("white space inside of an office may be as long as a sentence", () => {
  const sentence = `The Foreign Minister${"\t".repeat(4_000)}of Foreign Affairs Ivan Petrov said that. `;
  const { sheet } = draft(`The sides met. ${sentence.repeat(40)}`, { language: "en" });
  expect(parseSheet(JSON.stringify(sheet)).outcome).toBe("parsed");
});

it("lines of capital letters may be as many as there is room for", () => {
  const text = `${"A".repeat(76)} x.\n\nThe sides met.\n\n`.repeat(4_000);
  const { sheet } = draft(text, { language: "en" });
  expect(parseSheet(JSON.stringify(sheet)).outcome).toBe("parsed");
});

/** Of each kind a piece that is repeated: sentences, lists, tables, names, dates, what may nest. */
const pieces: Readonly<Record<string, string>> = {
  sentences: "The sides discussed trade and agreed to meet. ",
  "paragraphs, each other than the one before": "",
  "a sentence without an end": "the sides and the parties agreed, which that and noted ",
  lists: "- The sides agreed:\n",
  tables: "1\tsigned\tagreed\t2001\n",
  names: "Minister of Foreign Affairs of the Republic of Russia Ivan Petrov ",
  "quotation marks": "“The sides agreed ",
  states: "Russia, Belarus, ",
  dates: "November 25 and 26, ",
  questions: "QUESTION: Did the sides agree?\n\n",
  spaces: "   \n",
  "what nobody sees": "\u00ad\u200b",
  pictures: "😀 The sides agreed. ",
  Chinese: "双方讨论了贸易。",
};

/** A mebibyte is the most that a text may have. What other languages add is patterns, whose steps a quarter of it tells as well. */
const most = amount(65_536, 1_048_576);

const inOthers: readonly (readonly [language: string, kind: string, piece: string])[] = [
  ["ru", "sentences", "Стороны обсудили торговлю и договорились встретиться. "],
  ["ru", "a sentence without an end", "стороны и министры договорились, что который и отметили "],
  ["ru", "questions and suppositions", "подписали ли бы якобы не будет быть "],
  ["ru", "lists", "- Стороны договорились:\n"],
  ["ru", "names", "Министр иностранных дел Российской Федерации И.И.Петров "],
  ["ru", "states", "Россия, Беларусь, "],
  ["ru", "dates", "25 и 26 ноября, "],
  ["ru", "words run together", "министерствсовместнполнособосновнвнешнеполитическпредыдущ"],
  ["ru", "such words in sentences", `Стороны отметили ${"полнособоминистерствсовместн".repeat(170)}. `],
  ["fr", "sentences", "Les parties ont discuté du commerce et ont convenu de se revoir. "],
  ["fr", "a sentence without an end", "les parties et les ministres ont convenu que qui si et ont noté "],
  ["fr", "names", "le ministre des affaires étrangères de la République française Jean Dupont "],
  ["fr", "dates", "25 et 26 novembre, "],
  ["es", "sentences", "Las partes abordaron el comercio y acordaron reunirse. "],
  ["es", "a sentence without an end", "las partes y los ministros acordaron que cuando y señalaron "],
  ["es", "names", "el Ministro de Relaciones Exteriores de la República de Chile Juan Pérez "],
  ["es", "denials", "ninguna de las partes tampoco casi no firmaron "],
  ["en", "denials", "none neither nor no allegedly want signed "],
  ["en", "white space behind a verb", `The sides agreed${" ".repeat(4_000)}x. `],
];

test.each([
  ...Object.entries(pieces).map(([kind, piece]) => ({ language: "en", kind, piece, size: most })),
  ...inOthers.map(([language, kind, piece]) => ({ language, kind, piece, size: most / 4 })),
])("$language: a long text of $kind is bounded", ({ language, piece, size }) => {
  const whole = piece === "" ? differing : piece.repeat(Math.ceil(size / piece.length));
  const steps = (length: number) => {
    const work = { steps: 0 };
    const { sheet, drafts, unlikely } = draft(whole.slice(0, length), { language }, work);
    expect(parseSheet(JSON.stringify(sheet)).outcome).toBe("parsed");
    expect(drafts.length).toBeLessThanOrEqual(1_000);
    expect(unlikely.length).toBeLessThanOrEqual(1_000);
    return work.steps;
  };
  expect(steps(size)).toBeLessThanOrEqual(20 * steps(size / 16) + 60_000);
});

/** Paragraphs that are all different. */
const differing = Array.from(
  { length: 12_000 },
  (_, at) => `In year ${at} the sides discussed subject ${at} and agreed on point ${at}.\n\n`,
).join("");
