import { readFileSync } from "node:fs";
import {
  type BodyState,
  type ClaimState,
  type PersonState,
  type SeriesState,
  type SessionState,
  streamName,
} from "@collegium/domain";
import { parseSheet, planSheet } from "@collegium/sheets";
import { memoryRegister } from "@collegium/sheets/testing";
import { describe, expect, test } from "vitest";

/** What a careful reader found in a readout. */
interface Expected {
  readonly date: string;
  readonly place: string | null;
  readonly participants: readonly string[];
  readonly claims: readonly {
    readonly kind: string;
    readonly quote: string;
    /** Everybody who met, or the names of those who acted. */
    readonly by: "all" | readonly string[];
    readonly frameworks: readonly string[];
    readonly emphasis: string | null;
  }[];
  readonly nonClaims: readonly string[];
}

/** The acts that a reader's coarser word can stand for. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  discussed: ["TopicDiscussed"],
  affirmed: ["PositionAffirmed", "ReadinessExpressed", "ActionUrged"],
  agreed: ["UnderstandingReached", "InstrumentProposed", "InstrumentExtended"],
  noted: ["MatterNoted", "ImplementationNoted", "InstrumentNegotiated"],
  assessed: ["SituationAssessed"],
  "side-meeting": ["SideMeetingHeld"],
};

/** A name, and its initials: an organisation may be printed by either. */
const printedAs = (name: string): string[] => [name, name.replaceAll(/[^A-Z]/g, "")];

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

describe.each(["tajikistan-2021", "poland-2022", "uruguay-2022"])("The readout %s", (name) => {
  const expected: Expected = JSON.parse(read(`./${name}.expected.json`));
  const parsed = parseSheet(read(`./${name}.yaml`));
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  const register = memoryRegister();
  const plan = () => planSheet(parsed.sheet, register, { text: read(`./${name}.txt`) });
  const first = plan();
  if (first.outcome === "refused") throw new Error(JSON.stringify(first.refusals));
  register.take(first.steps);
  const session = register.state(streamName("session", `us-${name}`)) as SessionState;
  const claims = [...session.claims.values()];
  const nameOf = (thing: string) =>
    (register.state(thing as ReturnType<typeof streamName>) as BodyState | PersonState | SeriesState).details
      ?.names.en;

  test("is accounted for to the letter, and recorded once", () => {
    expect(first.cover).toEqual({ share: 1, uncovered: [] });
    expect(plan()).toMatchObject({ outcome: "planned", steps: [] });
  });

  test("tells of its session as a reader does", () => {
    const { date, place = null } = session.details ?? {};
    expect({ date, place }).toEqual({ date: expected.date, place: expected.place });
    const people = claims.flatMap(({ data }) =>
      "person" in data ? [nameOf(`person/${data.person}`) ?? ""] : [],
    );
    expect(people.map(lastName).sort()).toEqual(expected.participants.map(lastName).sort());
  });

  test.each(expected.claims.map((claim) => [claim.kind, claim.quote.slice(0, 60), claim] as const))(
    "%s: %s…",
    (_, __, { kind, quote, by, frameworks, emphasis }) => {
      const found = claims.filter(({ type, data }) => typesOf[kind]?.includes(type) && meets(data, quote));
      expect(found).toHaveLength(1);
      const data = found[0]?.data as ClaimState["data"] & { readonly emphasis?: string };
      expect(data.by === "joint" || data.by === "unspecified" ? "all" : data.by.map(nameOf)).toEqual(by);
      if (emphasis !== null) expect(data.emphasis).toBe(emphasis);
      for (const framework of frameworks)
        expect((data.frameworks ?? []).flatMap((one) => printedAs(nameOf(one) ?? "")).join()).toContain(
          framework.split(" ").at(-1),
        );
    },
  );

  test("claims nothing of what is nobody's claim", () => {
    for (const words of expected.nonClaims)
      expect(claims.filter(({ data }) => data.evidence.some(({ exact }) => exact.includes(words)))).toEqual(
        [],
      );
  });
});

const lastName = (name: string): string => name.split(" ").at(-1) ?? "";
const meets = ({ evidence }: ClaimState["data"], sentence: string): boolean =>
  evidence.some(({ exact }) => sentence.includes(exact) || exact.includes(sentence.replace(/\.$/, "")));
