import { streamName } from "@collegium/domain";
import { expect, test } from "vitest";
import { given, read, steps } from "../testing/given-sheet.ts";
import { planSheet } from "./plan.ts";

const bodies = (entries: string) => `bodies:\n${entries}`;
const refused = (yaml: string) => {
  const { plan } = given().when(yaml);
  return plan.outcome === "refused" ? plan.refusals.map(({ rule, pointer }) => `${rule} at ${pointer}`) : [];
};

test("a name that the register has under another id is refused with that id", () => {
  const { plan } = given().when(bodies("  aa: { kind: state, names: { en: Land, de: a } }"));
  expect(plan).toMatchObject({
    outcome: "refused",
    refusals: [{ rule: "named-already", pointer: "/bodies/aa/names", about: { name: "a", others: ["a"] } }],
  });
});

test("a name of another kind of thing is free, and so is one's own", () => {
  expect(refused("topics: { a: { names: A } }")).toEqual([]);
  expect(refused(bodies("  a: { kind: state, names: { en: A, de: A } }"))).toEqual([]);
});

test("every kind of entry is asked for, by all that it is called", () => {
  expect(refused("people: { ann-2: { names: Anna, variants: [ann] } }")).toEqual([
    "named-already at /people/ann-2/variants",
  ]);
  expect(refused("topics: { trading: { names: trade } }")).toEqual([
    "named-already at /topics/trading/names",
  ]);
  expect(refused("series: { yearly-2: { of: sessions, names: Yearly } }")).toEqual([
    "named-already at /series/yearly-2/names",
  ]);
  expect(
    refused("instruments: { p: { kind: plan, names: New, aliases: [Plan], parties: [mfa-a, mfa-b] } }"),
  ).toEqual(["named-already at /instruments/p/aliases"]);
});

test("an entry says that it is another one, once for all, and is then left alone", () => {
  const { register, when } = given();
  const aa = streamName("body", "aa");
  const sheet = bodies("  aa: { kind: state, names: A, apartFrom: a }");
  register.take(steps(when(sheet).plan));
  expect(register.state(aa)).toMatchObject({ details: { names: { en: "A" } } });
  expect(register.state(aa)).not.toHaveProperty("details.apartFrom");
  for (const again of [sheet, bodies("  aa: { kind: state, names: A }")]) {
    const { plan } = when(again);
    expect(steps(plan)).toEqual([]);
  }
  expect(when(bodies("  ab: { kind: state, names: A, apartFrom: [a] }")).plan).toMatchObject({
    refusals: [{ about: { others: ["aa"] } }],
  });
  expect(when(bodies("  ab: { kind: state, names: A, apartFrom: [a, aa] }")).plan.outcome).toBe("planned");
});

test("an entry of which several names are taken is refused once", () => {
  expect(refused("people: { ann-2: { names: { en: Ann, de: Bob }, variants: [Bob] } }")).toEqual([
    "named-already at /people/ann-2/names",
  ]);
});

test("of what was merged either id tells it apart", () => {
  const { register } = given();
  const named = () => [{ id: "state-a", recordedAs: "a" }];
  for (const other of ["state-a", "a"]) {
    const sheet = read(bodies(`  aa: { kind: state, names: A, apartFrom: ${other} }`));
    expect(planSheet(sheet, { ...register, named }).outcome).toBe("planned");
  }
});
