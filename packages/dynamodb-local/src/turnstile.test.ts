import { setTimeout as delay } from "node:timers/promises";
import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { turnstile } from "./turnstile.ts";
import { sharedLocal } from "./vitest/shared.ts";

const local = await sharedLocal();

/** Three lives of three calls, of which some take longer to come to the next one; answers the order of their calls. */
async function race(choose: (of: number) => number): Promise<string> {
  const { admit, run } = turnstile(choose);
  const order: string[] = [];
  const clients = Object.fromEntries(["a", "b", "c"].map((life) => [life, local.client()]));
  for (const [life, client] of Object.entries(clients)) admit(client, life);
  const lives = Object.entries(clients).map(([life, client]) => {
    const live = async () => {
      for (let call = 0; call < 3; call++) {
        await delay(Math.random() * 4);
        await client.send(new ListTablesCommand({ Limit: 1 }));
        order.push(life);
      }
    };
    return [life, live] as const;
  });
  await run(Object.fromEntries(lives));
  for (const client of Object.values(clients)) client.destroy();
  return order.join("");
}

describe.runIf(local.available)("a turnstile", () => {
  it("lets calls through in the order that is chosen, whoever is quick", async () => {
    expect(await race(() => 0)).toBe("aaabbbccc");
    expect(await race((of) => of - 1)).toBe("cccbbbaaa");
    const turning = () => {
      let turn = 0;
      return (of: number) => turn++ % of;
    };
    expect(await race(turning())).toBe(await race(turning()));
  });

  it("throws what a life throws, once all have ended", async () => {
    let ended = false;
    const { run } = turnstile(() => 0);
    const lives = {
      a: async () => Promise.reject(new Error("fallen")),
      b: async () => {
        await delay(20);
        ended = true;
      },
    };
    await expect(run(lives)).rejects.toThrow("fallen");
    expect(ended).toBe(true);
  });
});
