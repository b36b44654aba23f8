import { type Commit, type DomainEvent, position, type StreamName } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentSchemas, itemSchemas } from "../documents/index.ts";
import { mention } from "../documents/mentions.ts";
import { fill } from "../maintenance/rebuild.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import { readAsOf } from "../past/read.ts";
import { event, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { interleave, registers } from "../testing/registers.ts";
import { contents, memorySets, project, rebuildAlone, served, today } from "../testing/views.ts";
import { projectPage } from "./page.ts";

const picks = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
const runs = { numRuns: randomCases(8, 250) };
const streamsOf = (commits: readonly Commit[]) => new Set(commits.map(({ stream }) => stream));
const later = "2030-01-01T00:00:00Z";

describe("Views", () => {
  it("are the same after any interleaving of streams, in pages of any size, as after a rebuild", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), picks, fc.integer({ min: 1, max: 9 }), async (commits, order, size) => {
        const views = memoryViewStore();
        await project(views, interleave(commits, order), size);

        using rebuilt = memorySets();
        await rebuildAlone({ commits: memoryLedger(sequence(commits)), sets: rebuilt.sets, pageSize: size });
        expect(await contents(views)).toEqual(await contents(rebuilt.sets.live));
      }),
      runs,
    );
  });

  it("are the same where the ledger goes on while they are made again, and ever after", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), fc.nat(40), fc.nat(40), async (commits, begun, made) => {
        const ledger = sequence(commits);
        const expected = memoryViewStore();
        await project(expected, ledger, 5);

        // What is read may be ahead of what is made: the first step goes to a position before the end.
        const views = memoryViewStore();
        const builder = fill({ commits: memoryLedger(ledger), views, pageSize: 3 });
        for (const end of [begun, made, ledger.length].toSorted((a, b) => a - b))
          await builder.upTo(position(Math.min(end, ledger.length)));
        expect(await contents(views)).toEqual(await contents(expected));
      }),
      runs,
    );
  });

  it("of many streams, over many pages, are the same after a rebuild", async () => {
    const commits = crowd(1_500);
    const views = memoryViewStore();
    await project(views, commits, 200);
    using rebuilt = memorySets();
    const { documents } = await rebuildAlone({
      commits: memoryLedger(sequence(commits)),
      sets: rebuilt.sets,
    });
    expect(documents).toBe(streamsOf(commits).size);
    expect(await contents(rebuilt.sets.live)).toEqual(await contents(views));
  });

  it("are not changed by projecting any part of the ledger again", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), fc.nat(40), fc.nat(40), async (commits, start, length) => {
        using live = memorySets();
        await project(live.sets.live, commits, 3);
        const before = await live.sets.live.scan(undefined, 10_000);
        const again = sequence(commits).slice(start, start + length);
        if (again.length > 0) await projectPage(again, live.sets.live);
        expect(await live.sets.live.scan(undefined, 10_000)).toEqual(before);
      }),
      runs,
    );
  });

  it("count what is made of them, at first and of what comes in meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), fc.nat(40), async (commits, begun) => {
        const ledger = sequence([...commits, ...unreadable()]);
        const views = memoryViewStore();
        const builder = fill({ commits: memoryLedger(ledger), views, pageSize: 3 });
        await builder.upTo(position(Math.min(begun, commits.length)));
        const { documents, entries } = await builder.upTo(position(ledger.length));
        const things = Object.values(await contents(views)).filter((one) => one !== "tag");
        expect(things).toHaveLength(documents + entries);
        expect(things.filter((one) => one.startsWith('"'))).toHaveLength(documents);
      }),
      runs,
    );
  });

  it("keep to the published schemas", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), async (commits) => {
        const views = memoryViewStore();
        await project(views, commits, 5);
        for (const stream of streamsOf(commits)) {
          const text = (await served(views, stream))?.text ?? "";
          const document = JSON.parse(text);
          documentSchemas[document.type as keyof typeof documentSchemas].parse(document);
        }
        for (const [type, schema] of Object.entries(itemSchemas)) {
          const partition = { body: "bodies", person: "people", series: "series" }[type] ?? `${type}s`;
          const { entries } = await views.query({ partition, order: "asc", limit: 100 });
          for (const { body } of entries) schema.parse(JSON.parse(body));
        }
        for (const stream of streamsOf(commits)) {
          const { entries } = await views.query({ partition: stream, order: "asc", limit: 100, above: "!~" });
          for (const { body } of entries) mention.parse(JSON.parse(body));
        }
      }),
      runs,
    );
  });
});

describe("The past", () => {
  it("is, as of now, the live document", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), fc.integer({ min: 1, max: 9 }), async (commits, size) => {
        const views = memoryViewStore();
        await project(views, commits, size);
        const register = { commits: memoryLedger(sequence(commits)), views };
        for (const stream of streamsOf(commits))
          expect(await asOf(register, stream, later)).toEqual(await served(views, stream));
      }),
      runs,
    );
  });

  it("is what was served then, however the views were made since", async () => {
    await fc.assert(
      fc.asyncProperty(
        registers(25),
        fc.nat(24),
        fc.integer({ min: 1, max: 9 }),
        async (commits, index, size) => {
          const last = commits[index % Math.max(1, commits.length)];
          if (!last) return;
          const until = commits.slice(0, commits.indexOf(last) + 1);
          const then = memoryViewStore();
          await project(then, until);

          const views = memoryViewStore();
          await project(views, commits, size);
          using rebuilt = memorySets();
          const ledger = memoryLedger(sequence(commits));
          await rebuildAlone({ commits: ledger, sets: rebuilt.sets, pageSize: size });
          for (const made of [views, rebuilt.sets.live])
            for (const stream of streamsOf(commits))
              expect(await asOf({ commits: ledger, views: made }, stream, last.at)).toEqual(
                await served(then, stream, last.at.slice(0, 10)),
              );
        },
      ),
      { numRuns: randomCases(8, 250) },
    );
  });
});

/** So many commits on three times fewer topics: each is defined under another, renamed later, then again. */
function crowd(size: number): Commit[] {
  const { commits, commit } = writing();
  const third = size / 3;
  for (let n = 0; n < size; n++) {
    const [id, names] = [`topic-${n % third}`, { en: `Topic ${n}` }];
    const broader = `topic-${(n * 7 + 1) % third}`;
    const defined = event("topic", "TopicDefined", { names, ...(id !== broader && { broader }) });
    commit("topic", id, [n < third ? defined : event("topic", "TopicRenamed", { names })]);
  }
  return commits;
}

/** A topic's definition, and what can't be read of it. */
function unreadable(): readonly Commit[] {
  const { commits, commit } = writing();
  commit("topic", "split", [event("topic", "TopicDefined", { names: { en: "Split" } })]);
  commit("topic", "split", [{ type: "TopicSplit", version: 1, data: {} } as unknown as DomainEvent]);
  return commits;
}

async function asOf(register: Parameters<typeof readAsOf>[0], stream: StreamName, at: string) {
  const answer = await readAsOf(register, stream, at, { today });
  return answer && { etag: answer.etag, text: new TextDecoder().decode(answer.body) };
}
