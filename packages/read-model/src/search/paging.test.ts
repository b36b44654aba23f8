import { describe, expect, it } from "vitest";
import { event } from "../testing/commits.ts";
import { register, searching } from "./register.fixture.ts";

/** A register in which a word stands in texts of several lengths, some of them alike. */
function given() {
  const made = register();
  for (let n = 0; n < 30; n++)
    made.deposit(`hit-${n}`, "en", `They spoke of unobtainium.${" And of other matters.".repeat(n % 6)}`);
  const hits = made.commits.length;
  for (let n = 0; n < 30; n++) made.deposit(`other-${n}`, "en", `Of other matters they spoke ${n} times.`);
  made.commit("source", "hit-7", [event("source", "SourceWithheld", { reason: "Asked for" })]);
  return { ...made, hits };
}

describe("The pages of a search", () => {
  it("bring each hit once, whatever else is recorded between them", async () => {
    const { commits, texts, hits } = given();
    using found = await searching(commits, { texts, steps: [hits] });
    const shown: string[] = [];
    let to = hits;
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await found.file.search({ q: "unobtainium", filters: {}, limit: 4, after });
      shown.push(...page.items.map(({ id }) => id));
      after = page.next;
      to = Math.min(to + 5, commits.length - 1);
      await found.to(to);
    }
    expect(shown).toHaveLength(30);
    expect(new Set(shown).size).toBe(30);
  });

  it("go on behind a hit that is none any more", async () => {
    const { commits, texts } = given();
    using found = await searching(commits, { texts, steps: [commits.length - 1] });
    const all = await found.file.search({ q: "unobtainium", filters: {}, limit: 50 });
    const at = all.items.findIndex(({ id }) => id === "hit-7") + 1;
    const first = await found.file.search({ q: "unobtainium", filters: {}, limit: at });
    await found.to(commits.length);
    const rest = await found.file.search({ q: "unobtainium", filters: {}, limit: 50, after: first.next });
    expect(rest.items.map(({ id }) => id)).toEqual(all.items.slice(at).map(({ id }) => id));
  });
});
