import { setTimeout as delay } from "node:timers/promises";
import { sharedLocal } from "@collegium/dynamodb-local/vitest";
import { describe, expect, it } from "vitest";
import { dynamoRegister } from "../testing/dynamo.ts";

const local = await sharedLocal();

describe.runIf(local.available)("A write to a register whose views are others' work", () => {
  it("waits, if asked to, until the public read shows it, and says that it does", async () => {
    await using register = await dynamoRegister(local);
    const define = [{ type: "TopicDefined", data: { names: { en: "Arms" } } }];
    const rename = [{ type: "TopicRenamed", data: { names: { en: "Arms control" } } }];
    await register.post("topics/arms", 0, define);
    await register.project();
    const writing = register.post("topics/arms", 1, rename, { headers: { prefer: "wait=20" } });
    await delay(50);
    expect(await (await register.get("/v1/topics/arms")).json()).toMatchObject({ name: "Arms" });
    while ((await Array.fromAsync(register.healthy.events.readStream("topic/arms" as never))).length < 2);
    await register.project();
    const answer = await writing;
    expect(answer.status).toBe(201);
    expect(answer.headers.get("preference-applied")).toBe("wait=20");
    expect(await (await register.get("/v1/topics/arms")).json()).toMatchObject({ name: "Arms control" });
  });

  it("is answered when the time is over, without saying so", async () => {
    await using register = await dynamoRegister(local);
    const define = [{ type: "TopicDefined", data: { names: { en: "Arms" } } }];
    const answer = await register.post("topics/arms", 0, define, { headers: { prefer: "wait=1" } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("preference-applied")).toBeNull();
  });
});
