import { describe, expect, it } from "vitest";
import { event } from "../../testing/commits.ts";
import { register, searching } from "../register.fixture.ts";

describe("The name by which a thing is found", () => {
  const { commits, commit, texts } = register();
  for (let n = 10; n < 20; n++)
    commit("person", `p-${n}`, [
      event("person", "PersonRegistered", {
        names: { en: `Sergey Lavrov${n}` },
        variants: [`Sergei Lavrov${n}`, `Lavrov${n} S.`],
      }),
    ]);

  it.each([
    ["sergey", "name", "Sergey Lavrov15"],
    ["serg lavrov15", "name", "Sergey Lavrov15"],
    ["serg", "name", "Sergey Lavrov15"],
    ["sergei lavrov15", "variant", "Sergei Lavrov15"],
    ["lavrov15", "variant", "Lavrov15 S."],
  ])("is the one that it goes by, unless another fits better: %s", async (q, role, matched) => {
    using searched = await searching(commits, { texts });
    for (const limit of [6, 50]) {
      const hits = await searched.file.names({ q, limit });
      const of = q.endsWith("15") ? hits : hits.slice(5);
      expect(of[0], `${limit}`).toMatchObject({ id: "p-15", role, matched });
    }
  });
});
