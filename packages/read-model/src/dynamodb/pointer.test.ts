import { calls } from "@collegium/dynamodb";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { testViews } from "./local.fixture.ts";
import { pointer } from "./pointer.ts";

const local = await sharedLocal();
const trusted = 1_000;

describe.runIf(local.available)("The pointer to the live set", () => {
  it("is asked for again after a fault, not only when that is no longer trusted", async () => {
    await using made = await testViews(local);
    const client = made.client();
    let asked = 0;
    client.middlewareStack.add(
      (next) => async (args) => {
        if (++asked === 1) throw new Error("out of reach");
        return next(args);
      },
      { step: "initialize" },
    );
    const live = pointer(calls(client), made.tables.views, trusted, () => 0);
    await expect(live.recent()).rejects.toThrow("out of reach");
    expect(await live.recent()).toBe(1);
    expect(await live.recent()).toBe(1);
    expect(asked).toBe(2);
  });

  it("is asked for again when the clock was set back: nobody knows then how old it is", async () => {
    await using made = await testViews(local);
    const sets = made.sets();
    let now = 10 * trusted;
    const live = pointer(calls(made.client()), made.tables.views, trusted, () => now);
    expect(await live.recent()).toBe(1);
    const { id } = await sets.create();
    await sets.promote(id, 0 as never);
    expect(await live.recent()).toBe(1);
    now -= trusted;
    expect(await live.recent()).toBe(id);
  });
});
