import { streamName } from "@collegium/domain";
import { mortal } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { covered } from "@collegium/thoroughness";
import { describe, expect, it } from "vitest";
import { at, stream } from "../conformance/samples.ts";
import { fill } from "../maintenance/rebuild.ts";
import { memoryViewStore } from "../memory/view-store.ts";
import { projector } from "../projection/projector.ts";
import { discussed, held, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { contents, served } from "../testing/views.ts";
import { long, noise } from "./bulky.fixture.ts";
import { testViews } from "./local.fixture.ts";

const local = await sharedLocal();

describe.runIf(local.available)("Views beyond what an item holds", () => {
  it("hold a session with hundreds of claims of many commits, as a rebuild in memory does", async ({
    task,
  }) => {
    const claims = 600;
    await using made = await testViews(local);
    const { live } = made.sets();
    const { commits, commit } = writing();
    commit("session", "long", [held()]);
    for (let first = 1; first < claims; first += 30)
      commit(
        "session",
        "long",
        // Half of the claims are of one topic, whose mention is then as long as the session; their words repeat nothing.
        Array.from({ length: 30 }, (_, n) => {
          const claim = discussed(`c${first + n}`, n % 2 ? "arms" : `topic-${first + n}`) as { data: object };
          return { ...claim, data: { ...claim.data, summary: noise(1600) } } as never;
        }),
      );
    const ledger = sequence(commits);
    const expected = memoryViewStore();
    await fill({ commits: memoryLedger(ledger), views: expected }).upTo(at(ledger.length));
    const third = Math.ceil(ledger.length / 3);
    for (const end of [third, 2 * third, ledger.length])
      await projector({ commits: memoryLedger(ledger.slice(0, end)), views: live }).catchUp();

    const view = await live.get(streamName("session", "long"));
    expect(view?.body.length).toBeGreaterThan(claims * 1_800);
    expect(await contents(live)).toEqual(await contents(expected));
    for (const name of [streamName("topic", "arms"), streamName("session", "long")])
      expect(await served(live, name)).toEqual(await served(expected, name));
    const by = {
      partition: "sessions",
      order: "desc",
      limit: 5,
      tags: [`topic=topic-${claims - 1}`],
    } as const;
    expect((await live.query(by)).entries[0]?.body).toBe((await expected.query(by)).entries[0]?.body);
    covered(task, "claims of a session on DynamoDB", claims, 600);
  });

  it("are read whole, never as a mix, while they are replaced", async () => {
    await using made = await testViews(local);
    const { live } = made.sets();
    const bodies = [1, 2, 3, 4, 5, 6].map((n) => `${n}`.repeat(3) + noise(700_000));
    let written = 0;
    const write = async () => {
      for (const [index, body] of bodies.entries()) {
        await live.write(at(index + 1), long("one", body));
        written++;
      }
    };
    const read = async () => {
      const seen = new Set<string>();
      while (written < bodies.length) {
        const { view, mentions } = await live.collect(stream("one"), { limit: 1, above: "!~" });
        if (view) seen.add(Buffer.from(view.body).toString());
        const page = await live.query({ partition: "sessions", order: "asc", limit: 1 });
        for (const { body } of [...page.entries, ...mentions.entries]) seen.add(body);
      }
      return seen;
    };
    const [, seen] = await Promise.all([write(), read()]);
    expect(seen.size).toBeGreaterThan(1);
    expect([...seen].every((body) => bodies.includes(body))).toBe(true);
  });

  it("are whole after a death at any call of a replacement, and a retry", async ({ task }) => {
    await using made = await testViews(local);
    const bodies = ["a", "b"].map((letter) => letter.repeat(3) + noise(700_000));
    const counted = made.client();
    const { calls } = mortal(counted, {});
    const replace = async (client: ReturnType<typeof made.client>, id: string) => {
      const { live } = made.sets(client);
      await live.write(at(2), long(id, bodies[1] ?? ""));
    };
    await replace(counted, "counted");
    const deaths = calls.flatMap((_, index) =>
      (["before", "after"] as const).map((when) => ({ call: index + 1, when })),
    );
    const tried = deaths;
    covered(task, "deaths at the replacement of a long view", tried.length, deaths.length);
    for (const { call, when } of tried) {
      const id = `${when}-${call}`;
      const { live } = made.sets();
      await live.write(at(1), long(id, bodies[0] ?? ""));
      const client = made.client();
      const life = mortal(client, { call, when });
      await replace(client, id).catch(() => {});
      await life.quiet();
      const text = Buffer.from((await live.get(stream(id)))?.body ?? []).toString();
      expect(bodies).toContain(text);
      await replace(made.client(), id);
      expect(Buffer.from((await live.get(stream(id)))?.body ?? []).toString()).toBe(bodies[1]);
      const page = await live.query({ partition: "sessions", order: "asc", limit: 1, prefix: id });
      expect(page.entries[0]?.body).toBe(bodies[1]);
    }
  });
});
