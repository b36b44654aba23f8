import { expect, it } from "vitest";
import { memoryViewStore } from "../memory/view-store.ts";
import { discussed, event, held, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { changed, contents } from "../testing/views.ts";
import { type ProjectorDecision, projector } from "./projector.ts";

/** A session's topic is merged into one that is merged on, and another session comes to mention it. */
function merges() {
  const { commits, commit } = writing();
  for (const id of ["a", "b", "c"])
    commit("topic", id, [event("topic", "TopicDefined", { names: { en: id } })]);
  commit("session", "one", [held(), discussed("c1", "a")]);
  commit("topic", "a", [event("topic", "TopicMerged", { into: "b" })]);
  commit("topic", "b", [event("topic", "TopicMerged", { into: "c" })]);
  commit("session", "two", [held(), discussed("c1", "a")]);
  return sequence(commits);
}

it("A projector that was held up while another went on gives way, and changes nothing", async () => {
  const ledger = merges();
  const views = memoryViewStore();
  const upTo = (end: number) => projector({ commits: memoryLedger(ledger.slice(0, end)), views }).catchUp();
  await upTo(4);

  const held = Promise.withResolvers<void>();
  const decisions: ProjectorDecision[] = [];
  const late = projector({
    commits: memoryLedger(ledger.slice(0, 5)),
    onDecision: (decision) => decisions.push(decision),
    views: changed(views, {
      async query(asked) {
        // It has read what is stored of the topic by now, and asks who mentions it.
        await held.promise;
        return views.query(asked);
      },
    }),
  });
  const done = late.catchUp();
  for (const end of [5, 6, 7]) await upTo(end);
  const before = await contents(views);
  held.resolve();
  await done;
  expect(decisions.map(({ kind }) => kind)).toEqual(["race-lost"]);
  expect(await contents(views)).toEqual(before);
  expect(await views.checkpoint()).toBe(7);
});
