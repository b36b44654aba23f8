import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { event, held, quoting } from "../testing/commits.ts";
import { adopted, discussed, ids, recalled, series } from "./series.fixture.ts";

describe("What sessions of a series have not mentioned for long", () => {
  it("is what was adopted or signed long before, where no session since mentions it, this one included", async () => {
    const { held, commit, since } = series();
    held("first", "2009", adopted("c1", "programme"), adopted("c2", "plan"), adopted("c3", "treaty"));
    held("second", "2010", recalled("c1", "plan"), discussed("c2", ["arms"], "main"));
    held("third", "2011", adopted("c1", "protocol"));
    held("fourth", "2012", recalled("c1", "treaty"));
    held("fifth", "2013", discussed("c1", ["arms"]));
    expect((await since("second"))?.unmentioned).toBeUndefined();
    expect((await since("third"))?.unmentioned).toMatchObject([
      {
        about: { type: "instrument", id: "programme" },
        at: { id: "first", title: "In first", date: "2009" },
        before: { claim: "c1", act: "adopted", quotations: [{ exact: "adopted programme" }] },
      },
      { about: { id: "treaty" } },
    ]);
    const fourth = await since("fourth");
    expect([ids(fourth?.gone), ids(fourth?.unmentioned)]).toEqual([["protocol"], ["programme"]]);
    expect(ids((await since("fifth"))?.unmentioned)).toEqual(["protocol", "programme"]);
    expect((await since("fifth"))?.sources).toMatchObject([{ id: "report" }]);
    commit("session", "third", [recalled("c2", "programme")]);
    expect(ids((await since("fifth"))?.unmentioned)).toEqual(["protocol"]);
    commit("session", "third", [event("session", "ClaimRetracted", { claim: "c1", reason: "not so" })]);
    expect((await since("fifth"))?.unmentioned).toBeUndefined();
  });

  it("is mentioned by a session that is held under it", async () => {
    const { held: plainly, commit, since } = series();
    plainly("first", "2009", adopted("c1", "programme"), adopted("c2", "plan"));
    commit("session", "second", [held({ date: "2010", source: "report", under: ["programme"] })]);
    plainly("third", "2011");
    expect(ids((await since("third"))?.unmentioned)).toEqual(["plan"]);
  });

  it("is listed up to fifty, those of the latest sessions first", async () => {
    const { held, since } = series();
    const adopting = (name: string) =>
      Array.from({ length: 30 }, (_, n) => adopted(`c${n + 1}`, `${name}-${n}`));
    held("first", "2009", ...adopting("early"));
    held("second", "2010", ...adopting("late"));
    held("third", "2011");
    held("fourth", "2012");
    const listed = ids((await since("fourth"))?.unmentioned) ?? [];
    expect(listed).toHaveLength(50);
    expect(listed.slice(0, 30).every((id) => id.startsWith("late"))).toBe(true);
  });

  it("is what took its place where it was merged, for all that come after", async () => {
    const { held, commit, since } = series();
    for (const id of ["plan", "programme"])
      commit("instrument", id, [
        event("instrument", "InstrumentRegistered", {
          kind: "plan",
          names: { en: id },
          parties: ["belarus"],
        }),
      ]);
    held("first", "2009", adopted("c1", "plan"));
    for (const year of ["2010", "2011"]) held(`in-${year}`, year);
    held("last", "2012", recalled("c1", "programme"));
    expect(ids((await since("last"))?.unmentioned)).toEqual(["plan"]);
    commit("instrument", "plan", [event("instrument", "InstrumentMerged", { into: "programme" })]);
    expect(ids((await since("in-2011"))?.unmentioned)).toEqual(["programme"]);
    expect((await since("last"))?.unmentioned).toBeUndefined();
  });

  it("is told by all that come after, also where a session that mentions it moves behind where it was adopted", async () => {
    const { held, commit, since } = series();
    held("adopting", "2008", adopted("c1", "plan"));
    held("recalling", "2010", recalled("c1", "plan"));
    for (const year of ["2011", "2012", "2013"]) held(`in-${year}`, year);
    expect((await since("in-2013"))?.unmentioned).toBeUndefined();
    commit("session", "recalling", [
      event("session", "SessionDetailsCorrected", {
        changes: { date: "2005" },
        reason: "misread",
        evidence: { date: [quoting("report")] },
      }),
    ]);
    expect(ids((await since("in-2013"))?.unmentioned)).toEqual(["plan"]);
  });

  it("looks back twenty days of sessions, and no farther", async () => {
    const { held, since } = series();
    held("s0", "1980", adopted("c1", "plan"));
    for (let year = 1; year <= 21; year++) held(`s${year}`, `${1980 + year}`);
    expect(ids((await since("s20"))?.unmentioned)).toEqual(["plan"]);
    expect((await since("s21"))?.unmentioned).toBeUndefined();
    held("inserted", "1990-06");
    expect((await since("s20"))?.unmentioned).toBeUndefined();
  });

  it("is told once of all that was adopted and that none since mentions: as gone after the next, and so after others", async () => {
    const some = fc.subarray(["plan", "programme", "protocol", "treaty"]);
    const meeting = fc.record({ adopts: some, recalls: some, sameDay: fc.boolean() });
    const meetings = fc.array(meeting, { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(meetings, async (all) => {
        const { held, since } = series();
        const days: (typeof all)[] = [];
        all.forEach(({ sameDay, ...one }, index) => {
          // The last session is alone on its day: what it is compared with is before it.
          if (sameDay && index > 0 && index < all.length - 1) days.at(-1)?.push({ sameDay, ...one });
          else days.push([{ sameDay, ...one }]);
          const claims = [
            ...one.adopts.map((id) => [adopted, id] as const),
            ...one.recalls.map((id) => [recalled, id] as const),
          ];
          const day = `${2000 + days.length}`;
          held(`s${index}`, day, ...claims.map(([say, id], nth) => say(`c${nth + 1}`, id)));
        });
        const adoptedOn = (day: typeof all) => [...new Set(day.flatMap(({ adopts }) => adopts))];
        const silent = days
          .slice(0, -1)
          .flatMap((day, then) =>
            adoptedOn(day).filter(
              (id) =>
                !days
                  .slice(then + 1)
                  .some((later) => later.some((one) => [...one.adopts, ...one.recalls].includes(id))),
            ),
          );
        const found = await since(`s${all.length - 1}`);
        const justAdopted = new Set(adoptedOn(days.at(-2) ?? []));
        const gone = ids(found?.gone) ?? [];
        const told = [...gone.filter((id) => justAdopted.has(id)), ...(ids(found?.unmentioned) ?? [])];
        expect(told.sort()).toEqual(silent.sort());
      }),
      { numRuns: randomCases(25, 600) },
    );
  });
});
