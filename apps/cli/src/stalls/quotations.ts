import { changing, type StallCase } from "./fire.ts";
import { proseOf } from "./words.ts";

/** Words of a text, as evidence. */
export const evidenceOf = (source: string, exact: string) => ({ source, exact });
/** So many claims, each with so many pieces of evidence. */
export const quotations = (perEvent: number, count: number, evidence: (n: number) => object) =>
  JSON.stringify({
    events: Array.from({ length: count }, (_, n) => ({
      type: "TopicDiscussed",
      data: {
        topics: ["rare"],
        emphasis: "plain",
        wording: "says",
        by: "joint",
        evidence: Array.from({ length: perEvent }, (_, m) => evidence(n * perEvent + m)),
      },
    })),
  });

/** Three hundred passages of eight words, all over the text of a mebibyte, twenty a claim, which is printed by the first of them. */
const found = (written: (passage: string) => string): { events: unknown[] } => {
  const passages = proseOf(1_048_576, 1)
    .split(". ")
    .filter((_, n) => n % 40 === 20)
    .map((sentence) => sentence.split(/\s/).slice(-8).join(" "));
  return {
    events: Array.from({ length: 15 }, (_, n) => passages.slice(n * 20, n * 20 + 20)).map((some) => ({
      type: "TopicDiscussed",
      data: {
        topics: ["rare"],
        emphasis: "plain",
        wording: some[0]?.split(" ")[0],
        by: "joint",
        evidence: some.map((passage) => evidenceOf("mebibyte", written(passage))),
      },
    })),
  };
};

/** Writes that quote much, or in many places. */
export const quoting: readonly StallCase[] = [
  changing(
    "1,280 quotations against a mebibyte, not found",
    "work in proportion to what is sent",
    "sessions/long",
    () => JSON.parse(quotations(20, 64, (n) => evidenceOf("mebibyte", `zq${n}`))),
    { status: 422, query: "?dryRun=true" },
  ),
  changing(
    "400 quotations of 100 signs against a mebibyte, not found",
    "work in proportion to what is sent",
    "sessions/long",
    () =>
      JSON.parse(
        quotations(20, 20, (n) => evidenceOf("mebibyte", `${n} `.padEnd(100, "lorem ipsum dolor "))),
      ),
    { status: 422, query: "?dryRun=true" },
  ),
  changing(
    "1,280 quotations against a mebibyte, found in many places",
    "work in proportion to what is sent",
    "sessions/long",
    () => JSON.parse(quotations(20, 60, (_) => evidenceOf("mebibyte", "e"))),
    { status: 422, query: "?dryRun=true" },
  ),
  changing(
    "300 quotations against a mebibyte, found",
    "work in proportion to what is sent",
    "sessions/long",
    () => found((passage) => passage),
    { status: 200, query: "?dryRun=true" },
  ),
  changing(
    "300 quotations against a mebibyte, found folded",
    "work in proportion to what is sent",
    "sessions/long",
    () => found((passage) => passage.replaceAll(" ", "\u00a0")),
    { status: 200, query: "?dryRun=true" },
  ),
  changing(
    "60 quotations in 2 KB, shortened",
    "work in proportion to what is sent",
    "sessions/long",
    () =>
      JSON.parse(
        quotations(20, 3, (n) => evidenceOf("mebibyte", `${"abcdefghijklmnopqrstuvwxyz"[n % 26]} … z`)),
      ),
    { status: 422, query: "?dryRun=true" },
  ),
];
