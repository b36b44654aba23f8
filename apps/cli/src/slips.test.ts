import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sheet, writeSheet } from "./testing/aldermoor.ts";
import { newFolder, type Serving, serving } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";

/** What an editor gets wrong, and what is told of it. */
describe("an editor's slips", () => {
  const folder = newFolder();
  const data = join(folder, "data");
  let server: Serving;
  let env: Record<string, string>;
  const run = (...args: string[]) => collegium(args, { cwd: folder, env });
  const write = (name: string, words: string) => writeFileSync(join(folder, name), words);

  beforeAll(async () => {
    writeSheet(folder);
    server = await serving(["--data", data], { env: { COLLEGIUM_SAMPLE: "off" } });
    const token = await collegium(["token", "--name", "ada", "--scope", "record,curate", "--data", data]);
    env = { COLLEGIUM_URL: server.url, COLLEGIUM_TOKEN: token.stdout.trim() };
    expect(await run("apply", "aldermoor.yaml")).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await server?.stop();
  });

  const details =
    "--id copy --kind other --title Copy --publisher mfa-aldermoor --published 2031 --language en".split(" ");

  test("a dry run of a deposit takes what the deposit takes, and refuses what it refuses", async () => {
    const both = async (...args: string[]) => {
      const dry = await run("deposit", ...args, "--dry-run");
      expect((await run("deposit", ...args)).code, dry.stderr).toBe(dry.code);
      return dry;
    };
    expect((await both("communique.txt", ...details)).stderr).toMatch(/would be recorded/);
    expect((await both("communique.txt", ...details)).stderr).toMatch(/is recorded already/);
    expect((await both("communique.txt", ...details, "--retrieved", "2031")).code).toBe(1);
    write("other.txt", "Other words.\n");
    expect((await both("other.txt", ...details)).code).toBe(1);
    const { stdout } = await run("deposit", "communique.txt", ...details, "--dry-run", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      dryRun: true,
      stream: "source/copy",
      at: expect.any(String),
      events: [{ type: "SourceDeposited" }],
    });
  });

  test("a deposit keeps all that is said of the text", async () => {
    const all = "--retrieved 2031-03-01 --address https://mfa.example/copy --supersedes copy".split(" ");
    write("newer.txt", "Newer words.\n");
    const newer = details.map((word) => (word === "copy" ? "newer" : word));
    expect(await run("deposit", "newer.txt", ...newer, ...all)).toMatchObject({ code: 0 });
    expect(JSON.parse((await run("show", "sources/newer", "--json")).stdout)).toMatchObject({
      url: "https://mfa.example/copy",
      retrieved: { edtf: "2031-03-01" },
      supersedes: { id: "copy" },
    });
  });

  test("of several sheets nothing is sent where one can't be read", async () => {
    write("good.yaml", "topics:\n  tides: { names: Tides }\n");
    write("bad.yaml", "claims: 3\n");
    expect(await run("apply", "good.yaml", "bad.yaml")).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^bad\.yaml:1:/),
      stderr: expect.stringMatching(/Nothing was sent/),
    });
    expect(await run("show", "topics/tides")).toMatchObject({ code: 1 });
  });

  test("a text that is another than was deposited can't be applied, and a script learns so", async () => {
    mkdirSync(join(folder, "others"));
    write("others/communique.txt", "Other words.\n");
    expect(await run("apply", "aldermoor.yaml", "--texts", "others")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^ {2}impossible +source\/aldermoor-2031/m),
    });
  });

  test("a file of events may begin with a byte order mark", async () => {
    const event = { type: "BodyRenamed", data: { names: { en: "Aldermoor-on-Grey" } } };
    for (const marked of [`- ${JSON.stringify(event)}`, JSON.stringify([event])]) {
      write("marked.yaml", `\ufeff${marked}`);
      expect(await run("record", "bodies/aldermoor", "marked.yaml", "--dry-run")).toMatchObject({ code: 0 });
    }
  });

  test("a file of names that is no record sheet was not understood", async () => {
    expect(await run("draft", "communique.txt", "--names", "communique.txt")).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^communique\.txt:\d+:/),
      stderr: expect.stringContaining("communique.txt is no record sheet"),
    });
  });

  test("a refusal names the option that was given, or what is no option by its own name", async () => {
    const refused = await run("deposit", "communique.txt", ...details, "--address", "ftp://x/");
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/^ {2}--address: /m)]);
    const listed = await run("show", "sessions?from=abc");
    expect([listed.code, listed.stderr]).toEqual([1, expect.stringMatching(/^ {2}from: /m)]);
  });

  test("what differs of a sheet that is refused is told beside what it is refused for", async () => {
    const wrong = sheet("thoroughly discussed fishery").replace(
      "names: Aldermoor }",
      "names: Aldermoor by Sea }",
    );
    write("wrong.yaml", wrong);
    const { stdout, stderr, code } = await run("apply", "wrong.yaml");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^wrong\.yaml:\d+:\d+: /m);
    expect(stdout.match(/^ {2}differs +\S+/gm)).toEqual([expect.stringContaining("body/aldermoor")]);
    expect(stderr).toMatch(/^1 differ/m);
  });

  test.each([
    ["--published", "foo", /--published “foo”: .*\nSuch as: --published 2014-11-18/],
    ["--id", "A", /--id “A”/],
    ["--publisher", "X_", /--publisher “X_”/],
    ["--source", "foo", /--source “foo”: .*http/],
    ["--title", "", /--title “”/],
    ["--language", "no language", /--language “no language”/],
  ])("a draft with %s %j is not begun", async (option, value, told) => {
    for (const there of [[], ["--url", String(env.COLLEGIUM_URL)]]) {
      const { code, stdout, stderr } = await run("draft", "communique.txt", option, value, ...there);
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(told)]);
      expect(stderr).not.toMatch(/\.\./);
    }
  });

  test("a sentence ends with one full stop", async () => {
    write("empty.txt", "");
    expect((await run("deposit", "empty.txt", ...details)).stderr).toMatch(/[^.]\.\n$/);
  });
});
