import { streamName } from "@collegium/domain";
import { describe, expect, it } from "vitest";
import { event, held, quoting } from "../../testing/commits.ts";
import { register, searching } from "../register.fixture.ts";

/** A register in which `mfa-2014` was withheld, of whose text another source has a copy that a claim quotes. */
function copied() {
  const made = register();
  const { commits, commit } = made;
  const first = commits.find(({ stream }) => stream === streamName("source", "mfa-2014"))?.events[0];
  commit("source", "copy", first ? [first] : []);
  commit("session", "minsk-2015", [
    held({ date: "2015-11-18", source: "copy" }),
    event("session", "SituationAssessed", {
      claim: "c1",
      polarity: "positive",
      wording: "marked",
      by: "joint",
      evidence: [quoting("copy", "They marked the comprehensive implementation")],
    }),
  ]);
  commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
  return made;
}

describe("Of a text that was withheld", () => {
  it("what claims quote is found, whichever of the sources that share it they quote, and told to be so", async () => {
    const { commits, texts } = copied();
    using register = await searching(commits, { texts });
    const told = async (q: string) => {
      const { verdict, found } = await register.file.check(q);
      return [verdict, ...found.map(({ source, withheld }) => [source, withheld])];
    };
    expect(await told("marked the comprehensive implementation")).toEqual(["word-for-word", ["copy", true]]);
    expect(await told("discussed arms control in Europe")).toEqual(["word-for-word", ["mfa-2014", true]]);
  });

  it("nothing else is found in any source that shares it, though its store still holds the words", async () => {
    const { commits, texts } = copied();
    using register = await searching(commits, { texts });
    for (const q of ["marked the comprehensive implementation of the programme", "a private aside"])
      expect(await register.file.check(q)).toMatchObject({ verdict: "nowhere", found: [] });
  });
});
