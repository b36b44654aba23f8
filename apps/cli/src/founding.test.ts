import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client, components } from "@collegium/client";
import { parseSheet, type Sheet } from "@collegium/sheets";
import { beforeAll, describe, expect, test } from "vitest";
import { foundingTexts } from "../sheets/at-hand.ts";
import { type SheetReport, sendSheet } from "./apply/send-sheet.ts";
import { annotationsOf, namesOfParticipants, type Read, stagesOf, titlesOf } from "./testing/reading.ts";
import { emptyRegister } from "./testing/register.ts";

type Schemas = components["schemas"];

const root = join(import.meta.dirname, "../../..");
/** The communiqués are not ours to publish, so their sheets hold short quotations only. */
const sheets = ["moscow-2009", "minsk-2014"].map((name) => {
  const yaml = readFileSync(join(root, "apps/cli/sheets", `${name}.yaml`), "utf8");
  return { name, yaml, parsed: parseSheet(yaml) };
});

test.each(sheets)("the founding sheet $name can be read", ({ parsed }) => {
  expect(parsed.outcome).toBe("parsed");
});

const sheetOf = (yaml: string): Sheet => {
  const parsed = parseSheet(yaml);
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};
const tellOfFounding = (seeds: string) => {
  const applyYaml = async (client: Client, yaml: string, reason?: string): Promise<SheetReport> => {
    const { source } = sheetOf(yaml);
    const name = typeof source === "object" ? source.text : undefined;
    const text = name && { name, words: readFileSync(join(seeds, name), "utf8") };
    const sent = await sendSheet(client, { yaml, reason, ...(text && { text }) });
    if (!sent.ok || sent.report.refused) throw new Error(JSON.stringify(sent, null, 1));
    return sent.report;
  };

  let client: Client;
  let read: Read;
  const session = (id: string) => read<Schemas["Session"]>(`/v1/sessions/${id}`);

  beforeAll(async () => {
    ({ client } = await emptyRegister());
    read = async <T>(path: string) => {
      const found = await client.request(path);
      if (!found.ok) throw new Error(`${path}: ${found.problem.detail}`);
      return found.data as T;
    };
    for (const { yaml } of sheets) await applyYaml(client, yaml);
  });

  test.each([
    ["moscow-2009", "seed-2009.json"],
    ["minsk-2014", "seed-2014.json"],
  ])("%s holds all that the reading in %s found", async (id, file) => {
    const expected: Expected = JSON.parse(readFileSync(join(seeds, "expected", file), "utf8"));
    const found = await session(id);
    const source = found.sources[0]?.id;
    const text = await read<string>(`/v1/sources/${source}/text`);
    expect(found).toMatchObject({ date: { edtf: expected.session.date }, format: expected.session.format });
    if (expected.session.place) expect(found.place).toBe(expected.session.place);
    for (const { name } of expected.session.participants)
      expect(await namesOfParticipants(read, found)).toContain(name);
    for (const claim of expected.claims) {
      const start = text.indexOf(claim.quote);
      const supported = found.claims.filter(
        ({ type, evidence }) =>
          actsOf[claim.kind]?.includes(type) &&
          evidence.some((one) => one.start < start + claim.quote.length && one.end > start),
      );
      expect(supported, claim.text).not.toEqual([]);
      if (claim.emphasis)
        expect(supported.map((one) => "emphasis" in one && one.emphasis)).toContain(claim.emphasis);
      if (claim.by === "publisher") expect(supported.some(({ by }) => typeof by === "object")).toBe(true);
      if (claim.instrument) expect(await titlesOf(read, found)).toContain(claim.instrument.title);
    }
  });

  test("both sides' heads of delegation took part, and a side hosted", async () => {
    for (const [id, heads, host] of [
      ["moscow-2009", ["lavrov-sergey", "martynov-sergey"], "mfa-russia"],
      ["minsk-2014", ["lavrov-sergey", "makei-vladimir"], "mfa-belarus"],
    ] as const) {
      const { claims, host: found } = await session(id);
      const attended = claims.filter(
        (claim) => claim.type === "ParticipantAttended" && claim.role === "head",
      );
      expect(attended.map((claim) => "person" in claim && claim.person?.id).sort()).toEqual(heads);
      expect(found?.id).toBe(host);
    }
  });

  test("what is only inferred says so: the year of 2009, the place of 2014", async () => {
    const [moscow, minsk] = await Promise.all([session("moscow-2009"), session("minsk-2014")]);
    expect(moscow.evidence.date.every(({ basis, note }) => basis === "inferred" && note)).toBe(true);
    expect(moscow.evidence.place).toMatchObject([{ basis: "stated" }]);
    expect(minsk.evidence.date).toMatchObject([{ basis: "stated" }]);
    expect(minsk.evidence.place).toMatchObject([{ basis: "inferred", note: expect.any(String) }]);
    // Also where the session is only mentioned, a date is never shown as if it were stated.
    expect(moscow.inferred).toContain("date");
    expect(minsk.inferred).toContain("place");
    expect(minsk.inferred).not.toContain("date");
    const { items } = await read<{ items: Schemas["SessionItem"][] }>("/v1/sessions?order=asc");
    expect(items.map(({ inferred }) => inferred)).toEqual([moscow.inferred, minsk.inferred]);
    const { discussions } = await read<Schemas["Topic"]>("/v1/topics/arms-control-and-disarmament");
    expect(discussions[1]?.session.inferred).toEqual(moscow.inferred);
  });

  test("each state has the sessions of its ministry", async () => {
    for (const state of ["belarus", "russia"]) {
      const { items } = await read<{ items: Schemas["SessionItem"][] }>(`/v1/sessions?body=${state}`);
      expect(items.map(({ id }) => id).sort()).toEqual(["minsk-2014", "moscow-2009"]);
      const { sessions } = await read<Schemas["Body"]>(`/v1/bodies/${state}`);
      expect(sessions.map(({ through }) => through?.map(({ id }) => id))).toEqual([
        [`mfa-${state}`],
        [`mfa-${state}`],
      ]);
    }
  });

  test("arms control and disarmament is a topic of both years", async () => {
    const { discussions } = await read<Schemas["Topic"]>("/v1/topics/arms-control-and-disarmament");
    expect(discussions.map((one) => one.session.date.edtf)).toEqual(["2014-11-18", "2009-11-25"]);
    expect(
      discussions.map(({ claims }) => claims[0] && "emphasis" in claims[0] && claims[0].emphasis),
    ).toEqual(["plain", "thorough"]);
  });

  test("the Programmes are one series under different names, with what each session did to them", async () => {
    const { members, stages: done } = await read<Schemas["Series"]>(
      "/v1/series/programmes-of-coordinated-actions",
    );
    expect(done.map(({ session: { id }, claims }) => [id, claims.map(({ type }) => type)])).toEqual([
      ["minsk-2014", ["ImplementationNoted"]],
      ["moscow-2009", ["InstrumentExamined", "InstrumentAdopted"]],
    ]);
    const ids = members.map((member) => "id" in member && member.id);
    expect(ids).toEqual(["programme-2014-2015", "programme-2010-2011"]);
    const stages = await Promise.all(ids.map((id) => stagesOf(read, String(id))));
    expect(stages).toEqual([
      [["minsk-2014", "ImplementationNoted"]],
      [
        ["moscow-2009", "InstrumentExamined"],
        ["moscow-2009", "InstrumentAdopted"],
      ],
    ]);
  });

  test("the Plans of consultations are another; the first was drawn up in development of the Programme", async () => {
    const { members } = await read<Schemas["Series"]>("/v1/series/plans-of-consultations");
    expect(members.map((member) => "id" in member && member.id)).toEqual([
      "plan-of-consultations-2015",
      "plan-of-consultations-2010",
    ]);
    const { links } = await read<Schemas["Instrument"]>("/v1/instruments/plan-of-consultations-2010");
    expect(links).toMatchObject([{ relation: "implements", target: { id: "programme-2010-2011" } }]);
  });

  test("the Treaty on European Security was proposed, and nothing more", async () => {
    expect(await stagesOf(read, "treaty-on-european-security")).toEqual([
      ["moscow-2009", "InstrumentProposed"],
    ]);
  });

  test("the ministers met separately, with what they spoke of and how", async () => {
    for (const [id, character] of [
      ["moscow-2009", /friendly and constructive/],
      ["minsk-2014", undefined],
    ] as const) {
      const { claims } = await session(id);
      const meeting = claims.find((claim) => claim.type === "SideMeetingHeld");
      if (character) expect(meeting).toMatchObject({ character: expect.stringMatching(character) });
      expect(claims.filter(({ within }) => within === meeting?.id).map(({ type }) => type)).toContain(
        "TopicDiscussed",
      );
    }
  });

  test("each minister's sessions are found", async () => {
    const sessionsOf = async (person: string) =>
      (await read<Schemas["Person"]>(`/v1/people/${person}`)).sessions.map((mention) => mention.session.id);
    expect(await sessionsOf("lavrov-sergey")).toEqual(["minsk-2014", "moscow-2009"]);
    expect(await sessionsOf("martynov-sergey")).toEqual(["moscow-2009"]);
    expect(await sessionsOf("makei-vladimir")).toEqual(["minsk-2014"]);
    const { items } = await read<{ items: { id: string }[] }>("/v1/sessions?person=lavrov-sergey&to=2010");
    expect(items.map(({ id }) => id)).toEqual(["moscow-2009"]);
  });

  test("the yearly series shows its gaps, which nobody has searched", async () => {
    const { gaps, members } = await read<Schemas["Series"]>("/v1/series/joint-collegium-belarus-russia");
    expect(members).toHaveLength(2);
    const past = Array.from({ length: new Date().getUTCFullYear() - 2000 }, (_, i) => String(2000 + i));
    expect(gaps.map(({ period }) => period)).toEqual(
      past.filter((year) => year !== "2009" && year !== "2014"),
    );
    expect(gaps.every(({ status }) => status === "unsearched")).toBe(true);
  });

  test("the annotations of each text cut out exactly the words that they quote", async () => {
    for (const id of ["mfa-russia-2009-11-25", "mfa-belarus-2014-11-18"]) {
      const text = [...(await read<string>(`/v1/sources/${id}/text`))];
      const items = await annotationsOf(read, id);
      expect(items.length).toBeGreaterThan(20);
      for (const { target } of items) {
        const [quote, place] = target.selector;
        if (quote?.type !== "TextQuoteSelector" || place?.type !== "TextPositionSelector")
          throw new Error("Selectors");
        expect(text.slice(place.start, place.end).join("")).toBe(quote.exact);
      }
    }
  });

  test("applying both again records nothing", async () => {
    for (const { yaml } of sheets) {
      const again = await applyYaml(client, yaml);
      expect(again.written).toEqual([]);
      expect(again.lines.every(({ kind }) => kind === "unchanged")).toBe(true);
    }
  });

  test("a changed quote is a correction, which needs a reason", async () => {
    const quote = "quote: Also the sides touched upon";
    const minsk = sheets.find(({ name }) => name === "minsk-2014")?.yaml ?? "";
    expect(minsk).toContain(quote);
    const changed = minsk.replace(quote, "quote: touched upon");
    const reported = await applyYaml(client, changed);
    expect(reported.written).toEqual([]);
    expect(reported.lines.filter(({ kind }) => kind === "differs")).toHaveLength(1);
    expect(await applyYaml(client, changed, "Shorter")).toMatchObject({
      written: [{ stream: "session/minsk-2014" }],
    });
  });
};
const texts = foundingTexts();
if (texts !== undefined)
  describe("the founding communiqués, recorded through the API from an empty register", () =>
    tellOfFounding(texts));

interface Expected {
  readonly session: {
    readonly date: string;
    readonly format: string;
    readonly place: string | null;
    readonly participants: readonly { name: string }[];
  };
  readonly claims: readonly {
    readonly kind: string;
    readonly text: string;
    readonly quote: string;
    readonly emphasis: string | null;
    readonly by: string;
    readonly instrument: { readonly title: string } | null;
  }[];
}

/** What a kind of claim in the expected readings may be recorded as. */
const actsOf: Record<string, readonly string[]> = {
  discussed: ["TopicDiscussed", "InstrumentExamined"],
  affirmed: ["PositionAffirmed", "ReadinessExpressed"],
  agreed: ["UnderstandingReached"],
  assessed: ["SituationAssessed"],
  noted: ["MatterNoted", "ImplementationNoted"],
  adopted: ["InstrumentAdopted"],
  signed: ["InstrumentSigned"],
  "side-meeting": ["SideMeetingHeld"],
};
