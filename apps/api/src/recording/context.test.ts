import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { details, recordAll, recorded, writes } from "../testing/scenario.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
});

const aldmark = writes["bodies/aldmark"];
const body = (kind: string, country: string) => [
  { type: "BodyRegistered", data: { kind, names: { en: "Body" }, country } },
];
const topic = (broader?: string) => [
  { type: "TopicDefined", data: { names: { en: "Topic" }, ...(broader && { broader }) } },
];
const merged = (into: string) => [{ type: "TopicMerged", data: { into } }];
const rules = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { rule: string }[] };
  return [answer.status, ...errors.map(({ rule }) => rule)];
};

describe("Given what the register holds beside a stream", () => {
  test("a topic is not merged into one that stands under it over another's merge", async () => {
    for (const [id, broader] of [["arms"], ["weapons", "arms"], ["nuclear"], ["warheads", "nuclear"]])
      await recorded(register.post(`topics/${id}`, 0, topic(broader)));
    await recorded(register.post("topics/nuclear", 1, merged("weapons")));
    expect(await rules(await register.post("topics/arms", 1, merged("warheads")))).toEqual([
      422,
      "broader-circle",
    ]);
    await recorded(register.post("topics/warheads", 1, merged("arms")));
  });

  test("a country is a state, also where its body was renamed since", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    const names = { en: "Old Aldmark" };
    await recorded(register.post("bodies/aldmark", 1, [{ type: "BodyRenamed", data: { names } }]));
    await recorded(register.post("bodies/ministry", 0, body("ministry", "aldmark")));
    expect(await rules(await register.post("bodies/office", 0, body("ministry", "ministry")))).toEqual([
      422,
      "not-a-state",
    ]);
  });

  test("an instrument does not belong to a series of sessions", async () => {
    await recorded(register.post("bodies/aldmark", 0, aldmark));
    const data = { of: "sessions", names: { en: "Yearly" } };
    await recorded(register.post("series/yearly", 0, [{ type: "SeriesDefined", data }]));
    const plan = { kind: "plan", names: { en: "Plan" }, parties: ["aldmark"], series: "yearly" };
    const answer = await register.post("instruments/plan", 0, [{ type: "InstrumentRegistered", data: plan }]);
    expect(await rules(answer)).toEqual([422, "wrong-series"]);
  });

  test("more text than one write may quote from is refused by its deposits, without reading it", async () => {
    await recordAll(register);
    const sources = ["s1", "s2", "s3", "s4", "s5"];
    for (const id of sources) await recorded(register.deposit(id, details, `${"x ".repeat(500_000)}${id}`));
    const read: string[] = [];
    const { get } = register.texts;
    Object.assign(register.texts, {
      get: (hash: Parameters<typeof get>[0]) => {
        read.push(hash);
        return get(hash);
      },
    });
    const alias = (source: string) => ({
      type: "InstrumentAliasAdded",
      data: { alias: `Title in ${source}`, evidence: [{ source, exact: source }] },
    });
    for (const query of ["", "?dryRun=true"]) {
      const answer = await register.post("instruments/plan-2032", 1, sources.map(alias), { query });
      expect(await rules(answer)).toEqual([422, "too-much-text"]);
    }
    expect(read).toEqual([]);
  });
});
