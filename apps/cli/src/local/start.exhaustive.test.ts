import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { hasJava } from "@collegium/dynamodb-local";
import { describe, expect, onTestFinished, test } from "vitest";
import { answering, collegium, newFolder, serving } from "../testing/command.ts";

const script = join(import.meta.dirname, "main.ts");

const nowhere = "http://127.0.0.2:1099";

const isAlive = (port: string): boolean =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).includes(
    `-sharedDb -disableTelemetry -port ${port}`,
  );

describe.runIf(hasJava())("start:dynamodb", () => {
  test("serves the sample from DynamoDB Local, shows what is written, keeps it, and ends with all that it began", async () => {
    const data = newFolder();
    const server = await answering(["--port", "0", "--data", data], { script });
    onTestFinished(() => void server.stop());
    const get = async (path: string) => {
      const answer = await fetch(server.url + path);
      return { status: answer.status, text: await answer.text() };
    };
    expect(JSON.parse((await get("/v1/sessions")).text).items).toHaveLength(2);
    expect(server.said()).toMatch(/Its tables are kept in /);

    const token = (await collegium(["token", "--name", "ada", "--data", data])).stdout.trim();
    const written = await fetch(`${server.url}/v1/topics/fisheries/events`, {
      method: "POST",
      body: JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: "Fisheries" } } }] }),
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "if-none-match": "*",
        prefer: "wait=10",
      },
    });
    expect(written.status).toBe(201);
    // Whether or not the register could wait for it, the functions show it soon.
    let shown = await get("/v1/topics/fisheries");
    while (shown.status === 404) {
      await setTimeout(50);
      shown = await get("/v1/topics/fisheries");
    }
    expect(shown).toMatchObject({ status: 200, text: expect.stringMatching(/Fisheries/) });
    expect((await get("/v1/changes?limit=1")).status).toBe(200);
    expect((await get("/metrics")).text).toMatch(
      /collegium_function_decisions_total\{service="sequencer",metric="CommitsSequenced"\} \d/,
    );

    const env = Object.fromEntries(
      [...server.said().matchAll(/\b((?:AWS|COLLEGIUM)_(?!TOKEN)[A-Z_]+)=(\S+)/g)].map(([, name, value]) => [
        name ?? "",
        value ?? "",
      ]),
    );
    expect(await collegium(["verify"], { env })).toMatchObject({ code: 0 });
    const lost = { ...env, AWS_ENDPOINT_URL_DYNAMODB: env.AWS_ENDPOINT_URL ?? "", AWS_ENDPOINT_URL: nowhere };
    const args = ["--with-functions", "--data", data];
    expect(await collegium(["serve", "--port", "0", ...args], { env: lost })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/streams can't be read: .*\n.*AWS_ENDPOINT_URL_DYNAMODB_STREAMS/),
    });
    const second = await serving(args, { env });
    expect((await fetch(`${second.url}/v1/topics/fisheries`)).status).toBe(200);
    expect(await second.stop()).toMatchObject({ code: 0 });

    const port = /DynamoDB Local at http:\/\/[^:]+:(\d+)/.exec(server.said())?.[1] ?? "";
    expect(isAlive(port)).toBe(true);
    expect(await collegium(["--port", "0", "--data", data], { script })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/Another start:dynamodb has its tables in/),
    });

    // Killed, it can end nobody; DynamoDB Local ends all the same, and what was acknowledged is found by the next.
    await server.stop("SIGKILL");
    while (isAlive(port)) await setTimeout(20);
    const next = await answering(["--port", "0", "--data", data], { script });
    onTestFinished(() => void next.stop());
    expect((await fetch(`${next.url}/v1/topics/fisheries`)).status).toBe(200);
    const nextPort = /DynamoDB Local at http:\/\/[^:]+:(\d+)/.exec(next.said())?.[1] ?? "";
    expect(isAlive(nextPort)).toBe(true);
    expect(await next.stop()).toMatchObject({ code: 0 });
    expect(isAlive(nextPort)).toBe(false);
  });
});
