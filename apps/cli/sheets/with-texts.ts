import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type ClaimState, type InstrumentState, type SessionState, streamName } from "@collegium/domain";
import { actOf, parseSheet, planSheet } from "@collegium/sheets";
import { actsOfReaders } from "@collegium/sheets/language";
import { memoryRegister } from "@collegium/sheets/testing";
import { describe, expect, test } from "vitest";

/** What readers found in the texts, beside them. */
interface Expected {
  session: { date: string; place: string | null; format: string; participants: { name: string }[] };
  claims: ExpectedClaim[];
  nonClaims: string[];
}
interface ExpectedClaim {
  kind: string;
  quote: string;
  frameworks: string[];
  instrument: { title: string; kind: string; period: string | null; role: string } | null;
  emphasis: string | null;
  by: string;
}

/** The acts that a reader's word for a claim can stand for. */
const typesOf: { [kind: string]: string[] } = {
  discussed: ["TopicDiscussed"],
  affirmed: ["PositionAffirmed", "ReadinessExpressed", "ActionUrged"],
  agreed: ["UnderstandingReached"],
  noted: ["MatterNoted", "ImplementationNoted"],
  adopted: ["InstrumentAdopted"],
  assessed: ["SituationAssessed"],
  signed: ["InstrumentSigned"],
  "side-meeting": ["SideMeetingHeld"],
};
const stages: { [role: string]: string } = {
  proposed: "InstrumentProposed",
  adopted: "InstrumentAdopted",
  signed: "InstrumentSigned",
  referred: "ImplementationNoted",
};
const frameworkIds: { [name: string]: string } = {
  UN: "un",
  OSCE: "osce",
  EU: "eu",
  BRICS: "brics",
  SCO: "sco",
  WTO: "wto",
  "Union State": "union-state",
  "Customs Union of Russia, Belarus and Kazakhstan": "customs-union",
};

/** A register to which both founding sheets were applied, in order. */
function founded(seeds: string) {
  const register = memoryRegister();
  const apply = (name: string) => {
    const parsed = parseSheet(readFileSync(resolve(import.meta.dirname, `${name}.yaml`), "utf8"));
    if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
    const { source } = parsed.sheet;
    if (typeof source !== "object" || !source.text) throw new Error(`${name} names no text`);
    const plan = planSheet(parsed.sheet, register, {
      text: readFileSync(resolve(seeds, source.text), "utf8"),
    });
    if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals));
    register.take(plan.steps);
    return plan;
  };
  return { register, apply };
}

/** Holds the founding sheets to their texts in the folder `seeds`, and to what readers found in them. */
export function foundingSheetsWithTexts(seeds: string): void {
  const { register, apply } = founded(seeds);
  const first = ["moscow-2009", "minsk-2014"].map(apply);
  const session = (id: string) => register.state(streamName("session", id)) as SessionState;
  const instrument = (id: string) => register.state(streamName("instrument", id)) as InstrumentState;

  test("are recorded whole; each session with all its claims is one commit", () => {
    for (const { findings } of first)
      expect(findings.filter(({ kind }) => kind !== "recorded" && kind !== "unchanged")).toEqual([]);
    const commits = register.commits
      .map(({ stream }) => stream)
      .filter((stream) => stream.startsWith("session/"));
    expect(commits).toEqual(["session/moscow-2009", "session/minsk-2014"]);
  });

  test("account for every letter of their texts: quoted, or set aside", () => {
    for (const { cover } of first) expect(cover).toEqual({ share: 1, uncovered: [] });
  });

  test("record nothing the second time", () => {
    for (const plan of ["moscow-2009", "minsk-2014"].map(apply)) {
      expect(plan.steps).toEqual([]);
      expect(plan.findings.filter(({ kind }) => kind !== "unchanged")).toEqual([]);
    }
  });

  test("are recorded whole in the other order too", () => {
    const { apply: applyFirst } = founded(seeds);
    for (const { findings } of ["minsk-2014", "moscow-2009"].map(applyFirst))
      expect(findings.filter(({ kind }) => kind !== "recorded" && kind !== "unchanged")).toEqual([]);
  });

  describe.each([
    ["seed-2009.json", "moscow-2009"],
    ["seed-2014.json", "minsk-2014"],
  ])("%s", (file, id) => {
    const expected: Expected = JSON.parse(readFileSync(resolve(seeds, "expected", file), "utf8"));
    const claims = [...session(id).claims.values()];

    test("its session", () => {
      const { date, format, place } = session(id).details ?? {};
      expect({ date, format }).toEqual({ date: expected.session.date, format: expected.session.format });
      if (expected.session.place) expect(place).toBe(expected.session.place);
      expect(claims.filter(({ type }) => type === "ParticipantAttended")).toHaveLength(
        expected.session.participants.length,
      );
    });

    test.each(expected.claims.map((claim) => [claim.kind, claim.quote.slice(0, 60), claim] as const))(
      "%s: %s…",
      (_, __, wanted) => expect(claims.filter((claim) => covers(claim, wanted))).not.toEqual([]),
    );

    test.each(
      expected.claims.flatMap((claim) =>
        claim.instrument ? [[claim.instrument.title, claim] as const] : [],
      ),
    )("instrument %s", (title, { instrument: wanted, quote }) => {
      const type = stages[wanted?.role ?? ""];
      const stage = claims.find((claim) => claim.type === type && quotes(claim, quote));
      const { details, aliases } = instrument(
        stage && "instruments" in stage.data ? (stage.data.instruments?.[0] ?? "none") : "none",
      );
      expect([...Object.values(details?.names ?? {}), ...aliases.map(({ alias }) => alias)]).toContain(title);
      expect(details).toMatchObject({ kind: wanted?.kind });
      expect(details?.period ?? null).toBe(wanted?.period ?? null);
    });

    test("every framework stands at the claims of its sentence", () => {
      for (const { frameworks, quote } of expected.claims) {
        const told = claims.filter((claim) => quotes(claim, quote)).flatMap(frameworksOf);
        for (const name of frameworks) expect(told).toContain(`body/${frameworkIds[name]}`);
      }
    });

    test("the lexicon reads each act out of its quotation", () => {
      for (const { kind, quote } of expected.claims)
        expect(actsOfReaders[kind]).toContain(actOf(quote, "en")?.act);
    });

    test("the page's furniture is no claim", () => {
      for (const furniture of expected.nonClaims)
        expect(
          claims.filter((claim) => claim.data.evidence.some(({ exact }) => exact.includes(furniture))),
        ).toEqual([]);
    });
  });

  test("what was not stated is inferred, with a note", () => {
    const { evidence } = session("moscow-2009").details ?? {};
    expect(evidence?.date).toHaveLength(3);
    for (const one of evidence?.date ?? [])
      expect(one).toMatchObject({ basis: "inferred", note: expect.any(String) });
    expect(session("minsk-2014").details).toMatchObject({
      place: "Minsk",
      host: "mfa-belarus",
      evidence: { place: [{ basis: "inferred" }], host: [{ basis: "stated" }], date: [{ basis: "stated" }] },
    });
  });

  test("the treaty is only proposed; the first plan implements the programme", () => {
    const about = [...session("moscow-2009").claims.values()].filter(
      ({ data }) => "instruments" in data && data.instruments?.includes("treaty-on-european-security"),
    );
    expect(about.map(({ type }) => type)).toEqual(["InstrumentProposed"]);
    expect(instrument("plan-of-consultations-2010").links).toMatchObject([
      { relation: "implements", target: "programme-2010-2011" },
    ]);
  });

  test("arms control and disarmament are one topic, in both years", () => {
    for (const id of ["moscow-2009", "minsk-2014"])
      expect([...session(id).claims.values()].map(({ data }) => data)).toContainEqual(
        expect.objectContaining({ topics: expect.arrayContaining(["arms-control-and-disarmament"]) }),
      );
  });

  test("what the ministers discussed apart is within their meeting", () => {
    for (const id of ["moscow-2009", "minsk-2014"]) {
      const claims = [...session(id).claims.values()];
      const meeting = claims.find(({ type }) => type === "SideMeetingHeld")?.data.claim;
      expect(claims.filter(({ data }) => data.within === meeting).map(({ type }) => type)).toEqual([
        "TopicDiscussed",
      ]);
    }
  });
}

const frameworksOf = ({ data }: ClaimState): readonly string[] => data.frameworks ?? [];

/** Whether a claim rests on words of a sentence. */
const quotes = ({ data }: ClaimState, sentence: string) =>
  data.evidence.some(({ exact }) => sentence.includes(exact) || exact.includes(sentence));

function covers(claim: ClaimState, { kind, quote, emphasis, by }: ExpectedClaim): boolean {
  const { type, data } = claim;
  return (
    (typesOf[kind]?.includes(type) ?? false) &&
    quotes(claim, quote) &&
    (emphasis === null || (data as { emphasis?: string }).emphasis === emphasis) &&
    (by === "publisher") === (data.by !== "joint")
  );
}
