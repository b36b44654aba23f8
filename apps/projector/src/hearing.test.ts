import { itemisedMeter } from "@collegium/dynamodb-local";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { commitRecord, named, openRegister, pageRecord, topic } from "./testing/register.ts";

const local = await sharedLocal();
const heard = { batchItemFailures: [] };
const cursorRecord = { dynamodb: { Keys: { part: { S: "stream#topic/a" }, first: { N: "0" } } } };

describe.runIf(local.available)("What streams tell", () => {
  it.each(["MODIFY", "REMOVE"] as const)(
    "of a commit's %s was done by hand: it is no hint, and costs nothing",
    async (eventName) => {
      await using register = await openRegister(local);
      await register.write(topic("a"), 0, named(0, "A"));
      const { take } = itemisedMeter(register.client);
      expect(await register.sequence({ Records: [{ ...commitRecord("topic/a", 1), eventName }] })).toEqual(
        heard,
      );
      expect(take()).toEqual([]);
      expect(await register.events.head()).toBe(0);
    },
  );

  it("of a page is heard among cursors, where the ledger's stream lets them through", async () => {
    await using register = await openRegister(local);
    await register.write(topic("a"), 0, named(0, "A"));
    await register.sequence({ Records: [commitRecord("topic/a", 1)] });
    expect(await register.project({ Records: [cursorRecord, pageRecord(), cursorRecord] })).toEqual(heard);
    expect(await register.sets.live.checkpoint()).toBe(1);
  });
});
