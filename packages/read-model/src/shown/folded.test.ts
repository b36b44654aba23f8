import {
  type ClaimState,
  type Commit,
  type Evidence,
  referredBy,
  referredStream,
  type State,
  type StreamName,
  streamName,
  streamTypes,
} from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredDocument } from "../documents/index.ts";
import { quotationTargets, referencesIn, sourcesQuoted } from "../naming/references.ts";
import { discussed, event, held, writing } from "../testing/commits.ts";
import { streams } from "../testing/streams.ts";
import { applyOrSetAside, documentOf, type FoldedStream, foldedOf } from "./folded.ts";

const runs = { numRuns: randomCases(25, 1000) };

const foldedOn = (before: FoldedStream | undefined, commits: readonly Commit[]): FoldedStream | undefined =>
  commits.reduce<FoldedStream | undefined>(
    (folded, commit) => applyOrSetAside(folded, commit).folded,
    before,
  );

const foldOf = (commits: readonly Commit[]): FoldedStream => {
  const folded = foldedOn(undefined, commits);
  if (!folded) throw new Error("No commit of it could be applied");
  return folded;
};

/** What a state refers to and quotes, however deep, by the names of fields alone. */
interface Said {
  readonly references: Set<StreamName>;
  readonly evidence: Evidence[];
}

/** All that is shown; or only what stands, without claims that were retracted. */
function saidIn(state: State, counts: (claim: ClaimState) => boolean): Said {
  const found: Said = { references: new Set(), evidence: [] };
  const { claims, mergedInto, ...own } = { claims: undefined, mergedInto: undefined, ...state };
  look(found, "", own);
  if (mergedInto !== undefined) found.references.add(streamName(state.type, mergedInto));
  for (const claim of claims?.values() ?? []) if (counts(claim)) look(found, "", claim);
  for (const { source } of found.evidence) found.references.add(streamName("source", source));
  return found;
}

function look(found: Said, field: string, value: unknown): void {
  if (Array.isArray(value)) for (const item of value) look(found, field, item);
  else if (typeof value === "object" && value !== null) {
    if ("exact" in value && "start" in value) found.evidence.push(value as Evidence);
    else for (const [name, inner] of Object.entries(value)) look(found, name, inner);
  } else if (typeof value === "string") {
    const type = referredBy(field);
    if (typeof type === "string") found.references.add(referredStream(type, value));
    // Where several types may stand, a word stands for none of them.
    else if (type && value.includes("/")) found.references.add(value as StreamName);
  }
}

const json = (value: unknown): string => JSON.stringify(value);
const stored = (document: StoredDocument): StoredDocument => JSON.parse(json(document));

describe.each(streamTypes)("Of %s streams, a document", (type) => {
  it("names all that it shows and quotes all evidence that stands, and nothing else", () => {
    fc.assert(
      fc.property(streams(type), (commits) => {
        fc.pre(commits.length > 0);
        const folded = foldOf(commits);
        const document = documentOf(folded);
        const shown = saidIn(folded.state, () => true);
        const { evidence } = saidIn(folded.state, ({ retracted }) => !retracted);
        expect([...referencesIn(document)].sort()).toEqual([...shown.references].sort());
        expect([...sourcesQuoted(document)].sort()).toEqual(
          [...new Set(shown.evidence.map(({ source }) => source))].sort(),
        );
        const quoted = quotationTargets(document).flatMap((target) => target.evidence);
        expect(quoted).toHaveLength(evidence.length);
        expect(quoted).toEqual(expect.arrayContaining(evidence));
      }),
      runs,
    );
  });

  it("is gone on from as it is stored, and comes to what its whole stream does", () => {
    fc.assert(
      fc.property(streams(type), (commits) => {
        let after: StoredDocument | undefined;
        for (const commit of commits) {
          const folded = foldedOn(after && foldedOf(after), [commit]);
          after = folded && stored(documentOf(folded));
        }
        fc.pre(after !== undefined);
        expect(json(after)).toBe(json(documentOf(foldOf(commits))));
        expect(json(documentOf(foldedOf(after as StoredDocument)))).toBe(json(after));
      }),
      runs,
    );
  });
});

describe("A document that is stored", () => {
  it("keeps what was recorded of a topic that was merged since", () => {
    const { commit } = writing();
    const document = documentOf(foldOf([commit("session", "minsk", [held(), discussed("c1", "arms")])]));
    if (document.type !== "session") throw new Error("It is one");
    const merged = { id: "disarmament", name: "Disarmament", recordedAs: ["arms"] };
    const claims = document.claims.map((claim) => ({ ...claim, topics: [merged] })) as typeof document.claims;
    const { state } = foldedOf({ ...document, claims });
    expect(state.type === "session" && state.claims.get("c1")?.data).toMatchObject({ topics: ["arms"] });
  });
});

describe("A commit", () => {
  const begun = () => {
    const { commit } = writing();
    return { commit, first: foldOf([commit("session", "minsk", [held(), discussed("c1", "trade")])]) };
  };

  it("leaves what it doesn't change as the same object", () => {
    const { commit, first } = begun();
    const before = documentOf(first);
    const after = documentOf(
      foldedOn(first, [commit("session", "minsk", [discussed("c2", "arms-control")])]) as FoldedStream,
    );
    if (before.type !== "session" || after.type !== "session") throw new Error("They are sessions");
    expect(after.claims).toHaveLength(2);
    expect(after.claims[0]).toBe(before.claims[0]);
  });

  const claim = { ...discussed("c2", "trade").data } as Record<string, unknown>;
  const wrong = {
    "without events": [],
    "of an unknown event": [{ type: "SessionForgotten", version: 1, data: {} }],
    "of a version that is not known": [{ ...discussed("c2", "trade"), version: 9 }],
    "of another kind of stream": [event("topic", "TopicDefined", { names: { en: "Trade" } })],
    "that begins the stream again": [held()],
    "about a claim that isn't there": [
      event("session", "ClaimRetracted", { claim: "c9", reason: "nobody said so" }),
    ],
    "without a field that must be there": [
      { type: "TopicDiscussed", version: 1, data: { ...claim, evidence: undefined } },
    ],
    "with what is no date": [
      event("session", "SessionDetailsCorrected", { changes: { date: "soon" }, reason: "late" }),
    ],
  };
  it.each(Object.entries(wrong))("%s can't be right, and is set aside", (_, events) => {
    const { commit, first } = begun();
    const one = commit("session", "minsk", events as Commit["events"] as never);
    const { folded, fault } = applyOrSetAside(first, one);
    expect(fault).toEqual(expect.any(String));
    const { revision, updatedAt, setAside, ...rest } = documentOf(folded as FoldedStream);
    expect({ revision, updatedAt, setAside }).toEqual({ revision: 2, updatedAt: one.at, setAside: [2] });
    expect(documentOf(first)).toMatchObject(rest);
  });

  it("that can't be right begins nothing", () => {
    const { commit } = writing();
    const { folded, fault } = applyOrSetAside(undefined, commit("session", "minsk", [discussed("c1", "x")]));
    expect(folded).toBeUndefined();
    expect(fault).toContain("begins with");
  });
});
