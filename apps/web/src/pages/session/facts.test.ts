import { expect, test } from "vitest";
import type { Session } from "../../reading/documents.ts";
import { factsPart } from "./facts.ts";
import type { ToldText } from "./told-texts.ts";

const day = (edtf: string) => ({ edtf, earliest: edtf, latest: edtf });
const session = {
  date: day("2009-11-25"),
  parties: [],
  sources: [],
  evidence: { date: [], place: [], host: [] },
  recordedAt: "2031-12-01T00:00:00Z",
} as unknown as Session;
const text = (id: string, published: string | undefined, ...publishers: string[]): ToldText =>
  ({
    source: {
      id,
      title: `Text ${id}`,
      publishers: publishers.map((one) => ({ id: one, name: `The ${one}` })),
    },
    published: published && day(published),
  }) as unknown as ToldText;
/** What is said of when texts were published, without its markup. */
const published = (...texts: ToldText[]): string[] =>
  [
    ...String(factsPart({ language: "en", baseUrl: "", today: "2031-12-01" }, session, texts)).matchAll(
      /<span>Published.*?<\/span>/gs,
    ),
  ].map(([span]) => span.replaceAll(/<[^>]*>/g, ""));

test("one text was published on its day, and nobody asks whose it was", () => {
  expect(published(text("a", "2009-11-26", "ministry"))).toEqual(["Published 26 November 2009"]);
});

test("of several texts each has its publisher beside its day, also where only one has a day", () => {
  const [a, b] = [text("a", "2009-11-26", "ministry"), text("b", "2009-11-26", "embassy")];
  expect(published(a, b)).toEqual([
    "Published 26 November 2009: The ministry",
    "Published 26 November 2009: The embassy",
  ]);
  expect(published(a, text("b", undefined, "embassy"))).toEqual(["Published 26 November 2009: The ministry"]);
});

test("texts whose publishers don't tell them apart go by their titles", () => {
  const same = [text("a", "2009-11-26", "ministry"), text("b", "2009-11-27", "ministry")];
  expect(published(...same)).toEqual([
    "Published 26 November 2009: Text a",
    "Published 27 November 2009: Text b",
  ]);
  expect(published(text("a", "2009-11-26"), text("b", "2009-11-27", "ministry"))[0]).toContain("Text a");
});
