import { revision } from "@collegium/domain";
import { expect, it } from "vitest";
import { all, commit, none, time, topic } from "./make.ts";
import type { EventStoreUnderTest, WithStore } from "./under-test.ts";

const trade = topic("trade");
const place = { code: "damaged-item", where: "commit 2 of topic/trade" };

/** What may stand in a commit's place: no JSON, no commit, half of one, and one of another place. */
const damages: Record<string, string> = {
  "is no JSON": '{"stream":"topic/trade","revi',
  "is nothing": "",
  "is no object": "null",
  "lacks what each commit has": '{"stream":"topic/trade","revision":2}',
  "has no list of events": JSON.stringify({ ...commit("c2"), stream: trade, revision: 2, events: "none" }),
  "is another stream's": JSON.stringify({ ...commit("c2"), stream: "topic/energy", revision: 2 }),
  "is another revision's": JSON.stringify({ ...commit("c2"), stream: trade, revision: 3 }),
};

/** What becomes of readers where what is kept was changed past the store. */
export function damageCases(withStore: WithStore): void {
  it.each(Object.entries(damages))("is named where a commit's text %s", (_, text) =>
    withStore(async (opened) => {
      const { store } = await damaged(opened, text);
      await expect(all(store.readStream(trade))).rejects.toMatchObject(place);
      await expect(all(store.readStream(trade, revision(1)))).rejects.toMatchObject(place);
    })(),
  );

  it(
    "is named to whoever appends what was appended there",
    withStore(async (opened) => {
      const { store } = await damaged(opened, "{}");
      await expect(store.append(trade, revision(1), commit("c2", { at: time(2) }))).rejects.toMatchObject(
        place,
      );
    }),
  );

  it(
    "keeps nobody from what is whole",
    withStore(async (opened) => {
      const { store } = await damaged(opened, "{}");
      expect(await all(store.readStream(trade, none, 1))).toHaveLength(1);
      expect(await all(store.readStream(trade, revision(2)))).toHaveLength(1);
      expect(await all(store.readStream(topic("energy")))).toHaveLength(1);
      expect(await store.append(topic("new"), none, commit("n1"))).toMatchObject({ outcome: "appended" });
    }),
  );
}

/** A store of two streams, of which one has three commits, the second with another text. */
async function damaged(opened: EventStoreUnderTest, text: string): Promise<EventStoreUnderTest> {
  const { store, damage } = opened;
  for (const n of [1, 2, 3]) await store.append(trade, revision(n - 1), commit(`c${n}`, { at: time(n) }));
  await store.append(topic("energy"), none, commit("e1"));
  await damage(trade, revision(2), text);
  return opened;
}
