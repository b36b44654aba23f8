import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { describe, expect, it } from "vitest";
import { listening } from "../testing/listening.ts";
import { emptyRegister } from "../testing/register.ts";
import { smoke } from "./smoke.ts";

const program = join(import.meta.dirname, "../../smoke.ts");
const faults = (looked: Awaited<ReturnType<typeof smoke>>) =>
  Object.fromEntries(
    looked.filter(({ fault }) => fault !== undefined).map(({ what, fault }) => [what, fault]),
  );

describe("The smoke test", () => {
  it("passes on a register, and records nothing there", async () => {
    const app = await emptyRegister();
    await using server = await listening(getRequestListener(app.fetch));
    const looked = await smoke({ address: `${server.address}/` });
    expect(faults(looked)).toEqual({});
    expect(looked).toHaveLength(6);
    expect(await (await app.request("/readyz")).json()).toMatchObject({ ledger: 0 });
  });

  it("waits until the register is ready", async () => {
    const { fetch } = await emptyRegister();
    let looks = 0;
    const answer = getRequestListener(fetch);
    await using server = await listening((request, response) => {
      if (request.url !== "/readyz" || ++looks > 2) return answer(request, response);
      response.writeHead(503).end("behind");
    });
    expect(faults(await smoke({ address: server.address, pause: 1 }))).toEqual({});
    expect(looks).toBe(3);
  });

  it("says what is wrong with something that is no register", async () => {
    await using server = await listening((_, response) => void response.end("{}"));
    const found = faults(await smoke({ address: server.address }));
    expect(Object.keys(found)).toHaveLength(5);
    expect(found["Nobody writes without a token"]).toMatch(
      /\/v1\/topics\/smoke\/events answered 200; expected that the status is 401$/,
    );
  });

  it("says what is wrong where nothing can be reached, and looks no further", async () => {
    const server = await listening(() => {});
    await server[Symbol.asyncDispose]();
    const found = await smoke({ address: server.address, looks: 2, pause: 1 });
    expect(found).toEqual([{ what: "It is ready", fault: expect.stringContaining("ECONNREFUSED") }]);
  });

  it("is a program that tells a pipeline: 0 where all is well, 1 where not, 2 where it was not told what to look at", async () => {
    const { fetch } = await emptyRegister();
    const listener = getRequestListener(fetch);
    await using good = await listening(listener);
    await using bad = await listening((request, response) =>
      request.url === "/healthz" ? void response.end() : listener(request, response),
    );
    const run = (...args: string[]) =>
      new Promise<[number | null, string]>((resolve) => {
        const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "ignore"] });
        let said = "";
        child.stdout.on("data", (chunk) => (said += chunk));
        child.on("close", (code) => resolve([code, said]));
      });
    expect(await run(good.address)).toEqual([0, expect.stringContaining("✓ It is ready")]);
    expect(await run(bad.address)).toEqual([1, expect.stringContaining("✗ It answers:")]);
    expect(spawnSync(process.execPath, [program, "register"], { encoding: "utf8" })).toMatchObject({
      status: 2,
      stderr: "Say where the register is: node infra/smoke.ts https://register.example.org\n",
    });
  });
});
