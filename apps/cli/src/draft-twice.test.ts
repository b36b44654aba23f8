import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, type Serving, serving } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";

/** As ministries write them: no heading, and every first sentence begins alike. */
const untitled = (day: string, rest: string) =>
  `The foreign ministers of Russia and Belarus held consultations on the development of bilateral relations in Minsk on ${day}. ${rest}\n`;

const folder = newFolder();
const data = join(folder, "data");
let server: Serving;
let env: Record<string, string>;
const run = (...args: string[]) => collegium(args, { cwd: folder, env });

async function drafted(name: string, text: string, ...options: string[]): Promise<string> {
  writeFileSync(join(folder, `${name}.txt`), text);
  const { stdout } = await run("draft", `${name}.txt`, ...options);
  writeFileSync(join(folder, `${name}.yaml`), stdout);
  return stdout;
}

beforeAll(async () => {
  server = await serving(["--data", data], { env: { COLLEGIUM_SAMPLE: "off" } });
  const token = await collegium(["token", "--name", "ada", "--scope", "record,curate", "--data", data]);
  env = { COLLEGIUM_URL: server.url, COLLEGIUM_TOKEN: token.stdout.trim() };
});
afterAll(async () => {
  await server?.stop();
});

test("two untitled texts of one form are drafted with ids of their own, and both are recorded", async () => {
  const first = await drafted(
    "first",
    untitled("14 March 2019", "The sides discussed trade. They agreed to go on."),
  );
  const second = await drafted(
    "second",
    untitled("20 May 2021", "The sides discussed visas. They welcomed this."),
  );
  expect(first).toMatch(/^ {2}id: the-foreign-ministers-.*-2019-03-14$/m);
  expect(first).toMatch(/^ {2}id: russia-belarus-2019-03-14$/m);
  expect(second).toMatch(/^ {2}id: the-foreign-ministers-.*-2021-05-20$/m);
  expect(await run("apply", "first.yaml")).toMatchObject({ code: 0 });
  expect(await run("apply", "second.yaml")).toMatchObject({ code: 0 });
});

test("of two of one day the register names the second otherwise, and an own name that is taken is told first", async () => {
  const text = untitled("20 May 2021", "The sides discussed energy. They noted this.");
  const there = await drafted("third", text, "--url", env.COLLEGIUM_URL ?? "");
  expect(there).toMatch(/^ {2}id: the-foreign-ministers-.*-2021-05-20-2$/m);
  expect(await run("apply", "third.yaml", "--dry-run")).toMatchObject({ code: 0 });

  await drafted("alike", text);
  const { code, stdout } = await run("apply", "alike.yaml");
  expect(code).toBe(1);
  expect(stdout.split("\n").slice(0, 2).join("\n")).toMatch(
    /^alike\.yaml\n +impossible +source\/\S+: another text is deposited as "\S+", .*give this one another id/,
  );
  expect(stdout).toMatch(/^alike\.yaml:\d+:\d+: /m);
});
