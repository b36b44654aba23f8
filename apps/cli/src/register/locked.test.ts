import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { holdLock } from "@collegium/sqlite/testing";
import { describe, expect, test, vi } from "vitest";
import { persistent } from "../serve/persistent.ts";
import { serving } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { defineTopic, emptyRegister, registerIn } from "../testing/register.ts";

const database = (folder: string) => join(folder, "collegium.db");

describe("While another process holds the lock", () => {
  test("reads are answered, and writes wait and are recorded, each once", async () => {
    const { folder, app, token, register } = await emptyRegister();
    expect((await defineTopic(app, token, "first")).status).toBe(201);
    await using holder = await holdLock(database(folder));
    const waiting = ["a", "b", "c"].map((id) => defineTopic(app, token, id));
    // The same once more, as a client does whose connection broke while it waited.
    const again = defineTopic(app, token, "a");
    for (let look = 0; look < 20; look++) {
      await setTimeout(1);
      for (const path of ["/v1/topics/first", "/v1/topics", "/readyz"])
        expect((await app.request(path)).status).toBe(200);
    }
    expect(await register.events.head()).toBe(1);
    await holder.release();
    const answers = await Promise.all([...waiting, again]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<{ position: number }>));
    const positions = bodies.map(({ position }) => position);
    // Which of them comes to the store first is the scheduler's business.
    expect(positions.slice(0, 3).sort()).toEqual([2, 3, 4]);
    expect(positions[3]).toBe(positions[0]);
    register.close();
  });

  test("a register is opened and read", async () => {
    const { folder, app, token, register } = await emptyRegister();
    expect((await defineTopic(app, token, "first")).status).toBe(201);
    await using _ = await holdLock(database(folder));
    const second = await registerIn(folder);
    expect((await second.app.request("/v1/topics/first")).status).toBe(200);
    second.register.close();
    register.close();
  });

  test("serve begins, answers, and ends when it is asked to, while a write waits", async () => {
    const { folder, app, token, register } = await emptyRegister();
    expect((await defineTopic(app, token, "first")).status).toBe(201);
    await using _ = await holdLock(database(folder));
    const server = await serving(["--data", folder], { env: { COLLEGIUM_SAMPLE: "off" } });
    const own = (await collegium(["token", "--name", "ada", "--data", folder])).stdout.trim();
    const write = defineTopic({ request: (path, init) => fetch(server.url + path, init) }, own, "second");
    const waiting = write.catch(() => "cut");
    expect((await fetch(`${server.url}/v1/topics/first`)).status).toBe(200);
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect(await waiting).toBe("cut");
    register.close();
  });
});

test("views that could not be brought up are brought up when that can be done, though nobody asks", async () => {
  vi.useFakeTimers();
  try {
    let tries = 0;
    const info = vi.fn();
    const catchUp = async () => {
      if (++tries < 4) throw new Error("not now");
      return 7 as never;
    };
    const views = persistent(catchUp, { info });
    await expect(views.catchUp()).rejects.toThrow("not now");
    await expect(views.catchUp()).rejects.toThrow("not now");
    await vi.runAllTimersAsync();
    expect(tries).toBe(4);
    expect(info).toHaveBeenCalledWith({ position: 7 }, expect.any(String));
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
