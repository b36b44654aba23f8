import { describe, expect, it } from "vitest";
import { event, held, quoting, writing } from "../../testing/commits.ts";
import { isPlaceOfHit } from "../port.ts";
import { register, searching } from "../register.fixture.ts";

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
  it("end where nothing follows: a page that is just full is the last", async () => {
    const { commits, texts, hits } = given();
    using found = await searching(commits, { texts, steps: [hits] });
    const page = (limit: number) => found.file.search({ q: "unobtainium", filters: {}, limit });
    expect([(await page(30)).next, (await page(29)).next]).toEqual([undefined, expect.any(String)]);
  });

  it("bring each hit once, whatever else is recorded between them", async () => {
    const { commits, texts, hits } = given();
    using found = await searching(commits, { texts, steps: [hits] });
    const shown: string[] = [];
    let to = hits;
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await found.file.search({ q: "unobtainium", filters: {}, limit: 4, after });
      shown.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after !== undefined) expect(isPlaceOfHit(after)).toBe(true);
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

describe("The pages of claims", () => {
  it("bring each claim of the days asked for once, those of the first and the last of them too, in either order", async () => {
    const { commits, texts } = heldOften();
    using found = await searching(commits, { texts, steps: [commits.length] });
    const every = (await found.file.claims({}, { order: "asc", limit: 100 })).items;
    expect(every).toHaveLength(27);
    const name = ({ session, claim }: (typeof every)[number]) => `${session.id}#${claim.id}`;
    for (const order of ["asc", "desc"] as const)
      for (const [from, to] of [[], ["2010-02-02"], [undefined, "2010-02-02"], ["2010-02-02", "2010-02-02"]])
        for (const act of [undefined, "discussed"])
          for (const limit of [1, 2, 4, 5]) {
            const within = every.filter(
              ({ session: { date }, claim }) =>
                (from === undefined || date.latest >= from) &&
                (to === undefined || date.earliest <= to) &&
                (act === undefined || claim.act === act),
            );
            const shown: string[] = [];
            const filters = { from, to, act };
            for await (const { items } of found.file.claimPages(filters, { order, limit }))
              shown.push(...items.map(name));
            const names = within.map(name);
            expect([filters, order, limit, shown]).toEqual([
              filters,
              order,
              limit,
              order === "asc" ? names : names.reverse(),
            ]);
          }
  });
});

/** A register of nine sessions on three days, each with two discussions and another claim. */
function heldOften() {
  const { commits, commit } = writing();
  const said = (claim: string) => ({
    claim,
    wording: "discussed",
    by: "joint" as const,
    evidence: [quoting("report", "discussed arms")],
    topics: ["arms-control"],
  });
  for (let n = 0; n < 9; n++)
    commit("session", `s${n}`, [
      held({ date: `2010-02-0${1 + (n % 3)}`, title: `Session ${n}`, source: "report" }),
      event("session", "TopicDiscussed", { ...said("c1"), emphasis: "plain" }),
      event("session", "TopicDiscussed", { ...said("c2"), emphasis: "main" }),
      event("session", "UnderstandingReached", said("c3")),
    ]);
  return { commits, texts: new Map<string, string>() };
}
