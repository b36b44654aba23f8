import { amount } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { event } from "../testing/commits.ts";
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
      { numRuns: amount(25, 600) },
    );
  });
});
