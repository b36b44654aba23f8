import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { Died, failingOnce, flaky, mortal } from "./faults.ts";
import { meter } from "./meter.ts";
import { sharedLocal } from "./vitest/shared.ts";

const local = await sharedLocal();
const ask = new ListTablesCommand({});

describe.runIf(local.available)("a client that stands for a process", () => {
  it.each(["before", "after"] as const)("dies once and for all, %s the call that was named", async (when) => {
    const client = local.client();
    const { calls } = mortal(client, { call: 2, when });
    await client.send(ask);
    await expect(client.send(ask)).rejects.toThrow(Died);
    await expect(client.send(ask)).rejects.toThrow(Died);
    expect(calls).toEqual(["ListTablesCommand", "ListTablesCommand"]);
    client.destroy();
  });

  it("fails the same for the same seed, below the SDK's own retries", async () => {
    const run = async (seed: number) => {
      const client = local.client({ maxAttempts: 1 });
      flaky(client, { rate: 0.3, seed });
      const outcomes: string[] = [];
      for (let n = 0; n < 30; n++) {
        outcomes.push(
          await client.send(ask).then(
            () => "ok",
            (fault: Error) => fault.name,
          ),
        );
      }
      client.destroy();
      return outcomes;
    };
    const first = await run(1);
    expect(new Set(first)).toContain("ok");
    expect(new Set(first).size).toBeGreaterThan(2);
    expect(await run(1)).toEqual(first);
    expect(await run(2)).not.toEqual(first);
  });

  it.each(["before", "after"] as const)("fails at each call once, %s its effect", async (when) => {
    const client = local.client({ maxAttempts: 1 });
    const reached: string[] = [];
    client.middlewareStack.add(
      (next) => (args) => {
        reached.push("call");
        return next(args);
      },
      { step: "finalizeRequest", name: "reached" },
    );
    const { failed, anew } = failingOnce(client, when);
    const fails = () => expect(client.send(ask)).rejects.toThrow("made to fail");
    await fails();
    expect(reached.length).toBe(when === "after" ? 1 : 0);
    await client.send(ask);
    anew();
    await fails();
    expect(failed).toEqual(["ListTablesCommand", "ListTablesCommand"]);
    client.destroy();
  });

  it("counts its calls, and begins anew when asked", async () => {
    const client = local.client();
    const costs = meter(client);
    await client.send(ask);
    expect(costs.take()).toEqual({ calls: 1, write: 0, read: 0 });
    expect(costs.take()).toEqual({ calls: 0, write: 0, read: 0 });
    client.destroy();
  });
});
