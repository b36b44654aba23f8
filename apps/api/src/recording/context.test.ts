import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { recorded, writes } from "../testing/scenario.ts";

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
});
