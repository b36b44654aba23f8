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
    for (const [id, broader] of [
      ["arms"],
      ["weapons", "arms"],
      ["science"],
      // Where it stood before it was merged leads nowhere any more.
      ["nuclear", "science"],
      ["warheads", "nuclear"],
    ])
      await recorded(register.post(`topics/${id}`, 0, topic(broader)));
    await recorded(register.post("topics/nuclear", 1, merged("weapons")));
    expect(await rules(await register.post("topics/arms", 1, merged("warheads")))).toEqual([
      422,
      "broader-circle",
    ]);
    await recorded(register.post("topics/warheads", 1, merged("arms")));
  });

  test("a claim follows one that stands, of a session that was before", async () => {
    await recordAll(register);
    const [held, , discussed] = writes["sessions/aldermoor-2031"];
    const later = { ...held, data: { ...held.data, date: "2032-11-18" } };
    await recorded(register.post("sessions/later", 0, [later, discussed]));
    const followed = (earlier: string) => [
      {
        type: "ClaimFollowed",
        data: { claim: "c1", relation: "continues", earlier, note: "The same talks." },
      },
    ];
    for (const [session, earlier, rule] of [
      ["later", "aldermoor-2031#c9", "claim-unknown"],
      ["later", "nowhere#c1", "unknown-reference"],
      ["later", "later#c1", "self-reference"],
      ["aldermoor-2031", "later#c1", "not-earlier"],
    ] as const)
      expect(await rules(await register.post(`sessions/${session}`, 1, followed(earlier)))).toEqual([
        422,
        rule,
      ]);
    await recorded(register.post("sessions/later", 1, followed("aldermoor-2031#c2")));
    const { items } = (await (
      await register.get("/v1/sessions/aldermoor-2031/mentions")
    ).json()) as unknown as {
      items: { kind: string }[];
    };
    expect(items).toMatchObject([{ kind: "following", session: { id: "later" }, claims: [{ id: "c1" }] }]);
  });

  test("no write follows claims of more sessions than it may read", async () => {
    await recordAll(register);
    const followed = Array.from({ length: 51 }, (_, n) => ({
      type: "ClaimFollowed",
      data: { claim: "c1", relation: "continues", earlier: `session-${n}#c1`, note: "The same talks." },
    }));
    const answer = await register.post("sessions/aldermoor-2031", 1, followed);
    expect(await rules(answer)).toEqual([422, "too-many-references"]);
  });

  test("no source, session or instrument leads back to itself, over however many steps", async () => {
    await recordAll(register);
    for (const id of ["s1", "s2", "s3"]) await recorded(register.deposit(id, details, `Words of ${id}`));
    const supersedes = (id: string) => [
      { type: "SourceDetailsCorrected", data: { changes: { supersedes: id }, reason: "It replaces it." } },
    ];
    await recorded(register.post("sources/s1", 1, supersedes("s2")));
    await recorded(register.post("sources/s2", 1, supersedes("s3")));
    expect(await rules(await register.post("sources/s3", 1, supersedes("s1")))).toEqual([
      422,
      "supersedes-circle",
    ]);

    const [held] = writes["sessions/aldermoor-2031"];
    const duplicate = (duplicateOf: string) => [
      { type: "SessionWithdrawn", data: { reason: "Recorded twice.", duplicateOf } },
    ];
    for (const id of ["d1", "d2", "d3"]) await recorded(register.post(`sessions/${id}`, 0, [held]));
    await recorded(register.post("sessions/d1", 1, duplicate("d2")));
    await recorded(register.post("sessions/d2", 1, duplicate("d3")));
    expect(await rules(await register.post("sessions/d3", 1, duplicate("d1")))).toEqual([
      422,
      "duplicate-circle",
    ]);

    const plan = { kind: "plan", names: { en: "Plan" }, parties: ["aldmark"] };
    const linked = (relation: string, target: string) => [
      {
        type: "InstrumentLinked",
        data: { relation, target, evidence: [{ source: "s1", exact: "Words of s1" }] },
      },
    ];
    for (const id of ["i1", "i2", "i3"])
      await recorded(register.post(`instruments/${id}`, 0, [{ type: "InstrumentRegistered", data: plan }]));
    await recorded(register.post("instruments/i1", 1, linked("partOf", "i2")));
    await recorded(register.post("instruments/i2", 1, linked("partOf", "i3")));
    expect(await rules(await register.post("instruments/i3", 1, linked("partOf", "i1")))).toEqual([
      422,
      "part-circle",
    ]);
    await recorded(register.post("instruments/i3", 1, linked("succeeds", "i1")));
    expect(await rules(await register.post("instruments/i1", 2, linked("succeeds", "i3")))).toEqual([
      422,
      "succeeds-circle",
    ]);
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
    const withheld = [{ type: "SourceWithheld", data: { reason: "By law." } }];
    await recorded(register.post("sources/s5", 1, withheld));
    const answer = await register.post("instruments/plan-2032", 1, sources.map(alias));
    expect(await rules(answer)).toEqual([422, "source-withheld"]);
  });
});
