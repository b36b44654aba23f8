import { type Commit, position } from "@collegium/domain";
import { deathsIn, restore } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered, sample } from "@collegium/thoroughness";
import { describe, expect, it } from "vitest";
import { fill } from "../maintenance/rebuild.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import type { ViewStore } from "../port.ts";
import { projector } from "../projection/projector.ts";
import { discussed, event, held, quoting, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents } from "../testing/views.ts";
import { firstSet } from "./layout.ts";
import { testViews } from "./local.fixture.ts";

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

/** Lives once, undisturbed: projects what is there, and then what has come meanwhile. */
async function lived() {
  await using opened = await testViews(local);
  const client = opened.client();
  const views = opened.set(firstSet, client);
  return await deathsIn({ client, observer: opened.client(), tables: opened.tables }, [
    async () => void (await run(views, before)),
    async () => void (await run(views, [...before, ...meanwhile])),
  ]);
}
const { deaths, calls } = local.available ? await lived() : { deaths: [], calls: 0 };
const tried = sample(deaths, 4);

describe.runIf(local.available)("a projector that dies at any call, and is started again", () => {
  const rebuilt = expected();

  it.concurrent.each(tried)("makes the views that a rebuild makes ($at)", async ({ stored }) => {
    await using opened = await testViews(local);
    await restore(opened.client(), opened.tables, stored);
    const views = opened.set(firstSet);
    await run(views, all);
    expect(await everything(views)).toEqual(await rebuilt);
    expect(await views.checkpoint()).toBe(all.length);
  });

  it("has died between any two of its calls", ({ task }) => {
    expect(calls).toBeGreaterThan(60);
    expect(deaths.length).toBeGreaterThan(40);
    covered(task, "deaths of a projector on DynamoDB", tried.length, deaths.length);
  });
});
