import { expect, it } from "vitest";
import { event, writing } from "../testing/commits.ts";
import { memorySets, project } from "../testing/views.ts";

it("what was mentioned once, and is no more, is left the same whether commits are projected one by one or together", async () => {
  const { commits, commit } = writing();
  const deposit = (id: string, supersedes?: string) =>
    commit("source", id, [
      event("source", "SourceDeposited", {
        sha256: "0".repeat(64),
        length: 1,
        mediaType: "text/plain",
        title: `Text ${id}`,
        publishers: ["ministry"],
        published: "2014",
        language: "en",
        ...(supersedes !== undefined && { supersedes }),
      }),
    ]);
  for (const id of ["first", "second", "other"]) deposit(id);
  deposit("last", "first");
  for (const supersedes of ["second", "other"])
    commit("source", "last", [
      event("source", "SourceDetailsCorrected", { changes: { supersedes }, reason: "Misread" }),
    ]);
  const kept: unknown[] = [];
  for (const size of [1, 2, commits.length]) {
    using made = memorySets();
    await project(made.sets.live, commits, size);
    kept.push(made.db.prepare("SELECT partition, sort, removed FROM entries ORDER BY partition, sort").all());
  }
  const [oneByOne] = kept;
  expect(oneByOne).toContainEqual(expect.objectContaining({ partition: "source/second", removed: 1 }));
  for (const together of kept) expect(together).toEqual(oneByOne);
});
