import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newFolder, type Serving, serving } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";

/** A register of 120 topics, one of which was renamed. */
describe("What a register has is shown", () => {
  const folder = newFolder();
  const data = join(folder, "data");
  const many = 120;
  let server: Serving;
  let env: Record<string, string>;
  const run = (...args: string[]) => collegium(args, { cwd: folder, env });
  const show = async (...args: string[]) => (await run("show", ...args)).stdout.trimEnd().split("\n");
  const apply = async (topics: object, ...options: string[]) => {
    writeFileSync(join(folder, "topics.yaml"), JSON.stringify({ topics }));
    expect(await run("apply", "topics.yaml", ...options)).toMatchObject({ code: 0 });
  };
  const names = Object.fromEntries(
    Array.from({ length: many }, (_, n) => [`t-${n}`, { names: `Topic ${n}` }]),
  );

  beforeAll(async () => {
    server = await serving(["--data", data], { env: { COLLEGIUM_SAMPLE: "off" } });
    const token = await collegium(["token", "--name", "ada", "--scope", "record,curate", "--data", data]);
    env = { COLLEGIUM_URL: server.url, COLLEGIUM_TOKEN: token.stdout.trim() };
    await apply(names);
    await apply({ "t-7": { names: "Topic seven" } }, "--reason", "as printed");
  });
  afterAll(async () => {
    await server?.stop();
  });

  test("as a list, to its end, each thing once; or as many as are asked for", async () => {
    const ids = (lines: string[]) => lines.map((line) => line.split(" ")[0]);
    expect(new Set(ids(await show("topics")))).toEqual(new Set(Object.keys(names)));
    expect(await show("topics")).toHaveLength(many);
    expect(await show("topics?limit=3")).toEqual((await show("topics")).slice(0, 3));
    const lines = await show("topics?limit=3", "--json");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids(await show("topics?limit=3")));
  });

  test("as its history, to people and to programs", async () => {
    const history = await show("topics/t-7", "--history");
    expect(history.filter((line) => /^\d/.test(line))).toHaveLength(2);
    expect(history.join("\n")).toMatch(/ada {2}TopicRenamed: as printed\n {5}.*"Topic 7" → "Topic seven"/);
    const commits = (await show("topics/t-7", "--history", "--json")).map((line) => JSON.parse(line));
    expect(commits.map(({ revision }) => revision).sort()).toEqual([1, 2]);
  });

  test("as it was at a time, and of a day at its end", async () => {
    const commits = (await show("topics/t-7", "--history", "--json")).map((line) => JSON.parse(line));
    const [first, second] = commits.map(({ at }) => String(at)).sort() as [string, string];
    const asOf = async (time: string) => (await show("topics/t-7", "--as-of", time, "--json")).join();
    expect(JSON.parse(await asOf(first)).names).toEqual({ en: "Topic 7" });
    expect(JSON.parse(await asOf(second)).names).toEqual({ en: "Topic seven" });
    expect(JSON.parse(await asOf(second.slice(0, 10))).names).toEqual({ en: "Topic seven" });
    const before = new Date(Date.parse(first) - 1).toISOString();
    expect(await run("show", "topics/t-7", "--as-of", before)).toMatchObject({ code: 1, stdout: "" });
  });

  test.each([
    [["topics/none"], /topics\/none: /],
    [["topics/none", "--history"], /can't be read: /],
    [["topics/t-7", "--as-of", "2014-11-31"], /^ {2}--as-of: /m],
  ])("or that it has not: %j", async (args, told) => {
    expect(await run("show", ...args)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(told),
    });
  });
});
