import { parseSheet } from "@collegium/sheets";
import { expect, test } from "vitest";
import { namesIn } from "./names.ts";

const sheet = (text: string) => {
  const parsed = parseSheet(text);
  if (parsed.outcome !== "parsed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};

test("A text's names are those of all sheets: in every language, also variants and aliases", () => {
  const states = sheet(`bodies:
  aldermoor: { kind: state, names: { en: Aldermoor, ru: Алдермур } }
  mfa: { kind: ministry, names: Foreign Ministry, country: aldermoor }
`);
  const others = sheet(`people:
  thorne: { names: { en: Ilse Thorne }, variants: [I. Thorne] }
topics:
  fisheries: { names: { en: Fisheries, fr: Pêche } }
instruments:
  plan: { kind: plan, names: Fisheries Plan, aliases: [the Plan], parties: [aldermoor] }
series:
  talks: { of: sessions, names: Annual talks }
`);
  expect(namesIn([states, others])).toEqual([
    { type: "body", id: "aldermoor", kind: "state", names: ["Aldermoor", "Алдермур"] },
    { type: "body", id: "mfa", kind: "ministry", country: "aldermoor", names: ["Foreign Ministry"] },
    { type: "person", id: "thorne", names: ["Ilse Thorne", "I. Thorne"] },
    { type: "topic", id: "fisheries", names: ["Fisheries", "Pêche"] },
    { type: "instrument", id: "plan", names: ["Fisheries Plan", "the Plan"] },
    { type: "series", id: "talks", names: ["Annual talks"] },
  ]);
});
