import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { collegium, newFolder, serving } from "./testing/command.ts";
import { collegium as quick } from "./testing/in-process.ts";
import { defineTopic, emptyRegister, registerIn } from "./testing/register.ts";

const off = { COLLEGIUM_SAMPLE: "off" };

/** Files of more than half a mebibyte can't be written: what a full disk is like, on any machine. */
const limited = ["sh", "-c", 'ulimit -f 1024; exec "$@"', "sh"];
/** No file takes anything. */
const full = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh"];

test("a register whose disk takes no more is read, says so, and has half recorded nothing", async () => {
  const data = newFolder();
  const server = await serving(["--data", data], { env: off, under: limited });
  onTestFinished(() => void server.stop("SIGKILL"));
  const token = (await quick(["token", "--name", "ada", "--data", data])).stdout.trim();
  const there = { request: (path: string, init?: RequestInit) => fetch(server.url + path, init) };
  let recorded = 0;
  const write = () => defineTopic(there, token, `topic-${recorded}`);
  let answer = await write();
  for (; answer.status === 201; answer = await write()) recorded++;
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
  expect(recorded).toBeGreaterThan(0);

  const ready = await there.request("/readyz");
  expect([ready.status, await ready.json()]).toEqual([
    503,
    expect.objectContaining({ status: "reading", why: expect.any(String), ledger: recorded }),
  ]);
  expect((await there.request("/v1/topics/topic-0")).status).toBe(200);
  expect((await there.request(`/v1/topics/topic-${recorded}`)).status).toBe(404);
  const { stdout } = await server.stop();
  expect(stdout).toMatch(/"msg":"unwritable"/);

  // Begun so, it is read as well, also without a key, for none can be made.
  rmSync(join(data, "key.json"));
  const reading = await serving(["--data", data], { env: off, under: full });
  expect((await fetch(`${reading.url}/v1/topics/topic-0`)).status).toBe(200);
  expect(reading.said()).toMatch(/nothing can be recorded/);
  await reading.stop("SIGKILL");
  expect(existsSync(join(data, "key.json"))).toBe(false);
  // Where there is room, all that was acknowledged is there, and nothing else.
  const { app, register } = await registerIn(data);
  expect(await (await app.request("/readyz")).json()).toMatchObject({ status: "ready", ledger: recorded });
  register.close();
  expect(await quick(["verify", "--data", data])).toMatchObject({ code: 0 });
});

const fullDevice = "/dev/full";

test.runIf(existsSync(fullDevice))(
  "a log that can't be written keeps nobody from being served, or from ending",
  async () => {
    const stdout = openSync(fullDevice, "w");
    const server = await serving(["--data", newFolder()], { env: off, stdout });
    for (let n = 0; n < 50; n++) expect((await fetch(`${server.url}/v1/sessions`)).status).toBe(200);
    expect(await server.stop()).toMatchObject({ code: 0 });
    closeSync(stdout);
  },
);

test.runIf(existsSync(fullDevice))("a result that can't be written is told in one line", async () => {
  const { folder } = await someRegister();
  for (const args of [["token", "--name", "ada"], ["export"]]) {
    const stdout = openSync(fullDevice, "w");
    expect(await collegium([...args, "--data", folder], { stdout })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^error: .* be written/m),
    });
    closeSync(stdout);
  }
});

test("an archive that can't be written is told in one line, as is a device that it would take the place of", async () => {
  const { folder } = await someRegister();
  const file = join(newFolder(), "register.ndjson");
  const tiny = ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh"];
  expect(await collegium(["export", file, "--data", folder], { under: tiny })).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^error: .*could not be written to .*register\.ndjson.*\n.+\n$/),
  });
  expect(await quick(["export", file, "--data", folder])).toMatchObject({ code: 0 });
  expect(await quick(["export", tmpdir(), "--data", folder])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is no file/),
  });
});

/** A register whose archive takes some blocks of a disk. */
async function someRegister(): Promise<{ folder: string }> {
  const { folder, app, token, register } = await emptyRegister();
  for (let n = 0; n < 40; n++) expect((await defineTopic(app, token, `topic-${n}`)).status).toBe(201);
  register.close();
  return { folder };
}
