import { type Commit, position } from "@collegium/domain";
import { type DeathPlan, Died, mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { afterAll, describe, expect, it } from "vitest";
import { fill } from "../maintenance/rebuild.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { projector } from "../projection/projector.ts";
import { discussed, event, held, quoting, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents } from "../testing/views.ts";
import { type TestViews, testViews } from "./local.fixture.ts";

const local = await sharedLocal();

/** What is recorded before each start of the process: what it projects, what it dies in, and what came while it was dead. */
const [before, meanwhile, after] = (() => {
  const { commits, commit } = writing();
  const names = (label: string) => ({ names: { en: label } });
  commit("topic", "arms", [event("topic", "TopicDefined", names("Arms"))]);
  commit("topic", "security", [event("topic", "TopicDefined", names("Security"))]);
  commit("session", "minsk-2014", [held(), discussed("c1", "arms")]);
  const first = commits.length;
  // A merge moves the session from topic to topic, and from tag to tag; a rename changes all that it is mentioned in.
  commit("topic", "arms", [event("topic", "TopicMerged", { into: "security" })]);
  commit("topic", "security", [event("topic", "TopicRenamed", names("Safety"))]);
  commit("session", "minsk-2014", [
    event("session", "SessionDetailsCorrected", {
      changes: { date: "2014-11-19" },
      reason: "misread",
      evidence: { date: [quoting("mfa-2014")] },
    }),
  ]);
  const second = commits.length;
  // As it was: who compares with what is stored finds no change, though half of the views have the other name.
  commit("topic", "security", [event("topic", "TopicRenamed", names("Security"))]);
  commit("session", "minsk-2014", [event("session", "ClaimRetracted", { claim: "c1", reason: "not there" })]);
  return [commits.slice(0, first), commits.slice(first, second), commits.slice(second)];
})();
const all = [...before, ...meanwhile, ...after];
const tags = ["topic=arms", "topic=security", "body=belarus", "format=joint-collegium"];

const run = (views: ViewStore, commits: readonly Commit[]) =>
  projector({ commits: memoryLedger(sequence(commits)), views }).catchUp();

/** Everything that readers can come across. */
async function everything(views: ViewStore) {
  const byTag: Record<string, unknown> = {};
  for (const tag of tags) {
    const page = await views.query({ partition: "sessions", order: "asc", limit: 10, tags: [tag] });
    byTag[tag] = page.entries.map(({ tags: _, ...entry }) => entry);
  }
  return { contents: await contents(views), byTag };
}

const expected = async () => {
  const views = memoryViewStore();
  await fill({ commits: memoryLedger(sequence(all)), views }).upTo(position(all.length));
  return everything(views);
};

describe.runIf(local.available)("a projector that dies at any call, and is started again", async () => {
  // Each life has a set of its own.
  const shared: TestViews | undefined = local.available ? await testViews(local) : undefined;
  afterAll(() => shared?.[Symbol.asyncDispose]());
  const rebuilt = await expected();

  /** Lives up to its death, and counts its calls. */
  const live = async (plan: DeathPlan) => {
    if (!shared) throw new Error("There is no DynamoDB Local");
    const { id, views } = await shared.sets().create();
    await run(views, before);
    const client = shared.client();
    const life = mortal(client, plan);
    const done = run(shared.set(id, client), [...before, ...meanwhile]);
    if (plan.call === undefined) await done;
    else await expect(done).rejects.toThrow(Died);
    await life.quiet();
    return { id, calls: life.calls };
  };

  const { calls } = local.available ? await live({}) : { calls: [] };
  const deaths = calls.flatMap((_, n) => [
    { when: "before", call: n + 1 } as const,
    { when: "after", call: n + 1 } as const,
  ]);

  it.each(deaths)("makes the views that a rebuild makes ($when call $call)", async (plan) => {
    if (!shared) return;
    const { id } = await live(plan);
    const views = shared.set(id);
    await run(views, all);
    expect(await everything(views)).toEqual(rebuilt);
    expect(await views.checkpoint()).toBe(all.length);
  });

  it("has tried every call of a life", () => {
    expect(calls.length).toBeGreaterThan(30);
    expect(new Set(calls)).toContain("PutItemCommand");
  });
});
