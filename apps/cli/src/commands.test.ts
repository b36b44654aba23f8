import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { communique, sheet, writeSheet } from "./testing/aldermoor.ts";
import { newFolder, type Serving, serving, collegium as spawned } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";

/** A register that is served, a folder with a record sheet, and a token: what an editor has before them. */
describe("an editor's day", () => {
  const folder = newFolder();
  const data = join(folder, "data");
  let server: Serving;
  let env: Record<string, string>;
  const run = (...args: string[]) => collegium(args, { cwd: folder, env });

  beforeAll(async () => {
    writeSheet(folder);
    server = await serving(["--data", data], { env: { COLLEGIUM_SAMPLE: "off" } });
    const token = await collegium(["token", "--name", "ada", "--scope", "record,curate", "--data", data]);
    env = { COLLEGIUM_URL: server.url, COLLEGIUM_TOKEN: token.stdout.trim() };
  });
  afterAll(async () => {
    await server?.stop();
  });

  test("a token is one line on stdout, and nothing is on stderr", async () => {
    const { stdout, stderr, code } = await spawned(["token", "--name", "ada", "--data", data]);
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("a dry run says what would be recorded, and records nothing", async () => {
    const dry = await run("apply", "--dry-run", "aldermoor.yaml");
    expect(dry).toMatchObject({ code: 0, stderr: "" });
    expect(dry.stdout).toMatch(/to record +session\/aldermoor-2031/);
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ ledger: 0 });
  });

  test("applying records everything, and applying again nothing", async () => {
    const first = await run("apply", "aldermoor.yaml", "--json");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(first.stdout).sheets[0].written.length).toBeGreaterThan(5);
    const again = await run("apply", "aldermoor.yaml", "--json");
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout).sheets[0].written).toEqual([]);
  });

  test("a changed quote is reported as a correction, which asks for a reason, and takes it", async () => {
    writeSheet(folder, sheet("thoroughly discussed fisheries"));
    const differs = await run("apply", "aldermoor.yaml");
    expect(differs.code).toBe(1);
    expect(differs.stdout).toMatch(/differs +session\/aldermoor-2031 c1/);
    expect(differs.stderr).toMatch(/--reason/);
    expect(await run("apply", "aldermoor.yaml", "--reason", "A shorter quotation")).toMatchObject({
      code: 0,
    });
    const history = await run("show", "sessions/aldermoor-2031", "--history");
    expect(history.stdout).toMatch(/ClaimCorrected: A shorter quotation/);
  });

  test("a quotation that is not in the text is refused at its line, with the passage that may be meant", async () => {
    writeFileSync(join(folder, "wrong.yaml"), sheet("thoroughly discussed fishery in the Grey Strait"));
    const refused = await run("apply", "wrong.yaml");
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/wrong\.yaml:\d+:\d+: .*quot/i);
    expect(refused.stdout).toMatch(/⟦.*fisheries.*⟧/);
  });

  test("a sheet that can't be read is told by line, and nothing is sent", async () => {
    writeFileSync(join(folder, "broken.yaml"), "source: { id: Broken }\nclaims: 3\n");
    const broken = await run("apply", "broken.yaml");
    expect(broken.code).toBe(2);
    expect(broken.stdout).toMatch(/^broken\.yaml:1:/m);
  });

  test("a text is deposited once, and another one under its id is refused", async () => {
    const args = [
      "--id",
      "copy",
      "--title",
      "A copy",
      "--kind",
      "other",
      "--publisher",
      "mfa-aldermoor",
      "--published",
      "2031",
      "--language",
      "en",
    ];
    expect(await run("deposit", "communique.txt", ...args)).toMatchObject({ code: 0, stdout: "" });
    expect(await run("deposit", "communique.txt", ...args)).toMatchObject({ code: 0 });
    writeFileSync(join(folder, "other.txt"), `${communique}More.\n`);
    const other = await run("deposit", "other.txt", ...args);
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(/^error: other\.txt was not deposited/);
  });

  test("states are recorded from a printed sheet, each by its code", async () => {
    const printed = await run("vocabulary", "BY", "eu", "--list", "un", "--languages", "en,be");
    expect(printed.code).toBe(0);
    writeFileSync(join(folder, "states.yaml"), printed.stdout);
    expect(await run("apply", "states.yaml")).toMatchObject({ code: 0 });
    expect((await run("show", "bodies/belarus")).stdout).toMatch(/be: Беларусь/);
    expect((await run("show", "bodies/european-union")).stdout).toMatch(/kind: organisation/);
    const all = await run("vocabulary", "--list", "un", "--languages", "en");
    expect(Object.keys(parse(all.stdout).bodies)).toHaveLength(194);
    expect(await run("vocabulary")).toMatchObject({ code: 2 });
    expect(await run("vocabulary", "XX", "--list", "un")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no "XX" in the list un'),
    });
    expect(await run("vocabulary", "--list", "un", "--languages", "en,zz-")).toMatchObject({ code: 2 });
  });

  test("events are recorded as they are, upon what the register has", async () => {
    const renamed = (name: string) => `- { type: BodyRenamed, data: { names: { en: ${name} } } }`;
    writeFileSync(join(folder, "renamed.yaml"), renamed("Aldermoor upon Grey"));
    expect(await run("record", "bodies/aldermoor", "renamed.yaml", "--dry-run")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("body/aldermoor would be at revision 2"),
    });
    expect(await run("record", "bodies/aldermoor", "renamed.yaml", "--reason", "As printed")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("body/aldermoor is at revision 2"),
    });
    const again = await run("record", "body/aldermoor", "renamed.yaml");
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("/events/0/data/names: ")]);
    expect((await run("show", "bodies/aldermoor", "--history")).stdout).toMatch(/BodyRenamed: As printed/);

    writeFileSync(
      join(folder, "back.json"),
      JSON.stringify({
        events: [{ type: "BodyRenamed", data: { names: { en: "Aldermoor" } } }],
        reason: "A slip",
      }),
    );
    expect(await run("record", "bodies/aldermoor", "back.json")).toMatchObject({ code: 0 });
    expect(await run("record", "bodies/New", "back.json")).toMatchObject({ code: 2 });
    const alias = `[{ type: InstrumentAliasAdded, data: { alias: Fish plan, evidence: [{ source: aldermoor-2031, exact: "the  Fisheries Plan" }] } }]`;
    const piped = await collegium(["record", "instruments/fisheries-plan-2032", "-"], {
      cwd: folder,
      env,
      input: alias,
    });
    expect([piped.code, piped.stderr]).toEqual([
      0,
      expect.stringMatching(
        /at revision 2.*\n {2}\/events\/0\/data\/evidence\/0\/exact: The text has other signs/,
      ),
    ]);

    for (const [wrong, told] of [
      ["- [", /wrong\.yaml:1:4: .* end with a \]\.\nNothing was sent/],
      ["type: BodyRenamed", /wrong\.yaml has no list of events/],
      ["{ events: [], why: x }", /no "why"/],
      ["[".repeat(20_000), /wrong\.yaml/],
    ] as const) {
      writeFileSync(join(folder, "wrong.yaml"), wrong);
      const refused = await run("record", "bodies/aldermoor", "wrong.yaml");
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(told)]);
    }
  });

  test("what was recorded is shown, to people and to programs", async () => {
    const shown = await run("show", "sessions/aldermoor-2031");
    expect(shown.stdout).toMatch(/topics:\n +- Fisheries \(fisheries\)/);
    expect(shown.stdout).toMatch(/“thoroughly discussed fisheries” \(aldermoor-2031, \d+–\d+\)/);
    const json = await run("show", "session/aldermoor-2031", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ id: "aldermoor-2031", status: "held" });
    expect((await run("show", "topics")).stdout).toMatch(/^fisheries +Fisheries$/m);
    expect((await run("show", "bodies?limit=2")).stdout.trimEnd().split("\n")).toHaveLength(2);
    for (const time of ["2001-01-01", "2001-01-01t12:00:00z", "1990-12-31T23:59:60Z"]) {
      const before = await run("show", "sessions/aldermoor-2031", "--as-of", time);
      expect([before.code, before.stdout], time).toEqual([1, ""]);
    }
  });

  test("a token without the scope is told which one it needs", async () => {
    const { stdout } = await collegium(["token", "--name", "op", "--scope", "operate", "--data", data]);
    const lacking = await collegium(
      ["apply", "aldermoor.yaml", "--dry-run", "--reason", "x", "--token", stdout.trim()],
      {
        cwd: folder,
        env: { COLLEGIUM_URL: server.url },
      },
    );
    const refused = await run(
      "deposit",
      "other.txt",
      "--token",
      stdout.trim(),
      "--id",
      "x",
      "--title",
      "X",
      "--kind",
      "other",
      "--publisher",
      "mfa-aldermoor",
      "--published",
      "2031",
      "--language",
      "en",
    );
    for (const { code } of [lacking, refused]) expect(code).toBe(3);
    expect(refused.stderr).toMatch(/--scope record/);
  });

  test("the register moves to another folder with the same commits, positions and views", async () => {
    const copy = join(folder, "copy");
    expect(await run("export", "register.ndjson", "--data", data)).toMatchObject({ code: 0, stdout: "" });
    const whole = readFileSync(join(folder, "register.ndjson"), "utf8");
    // As an export leaves it that is killed half-way.
    writeFileSync(join(folder, "again.ndjson.part"), whole.slice(0, whole.length / 2));
    expect((await run("export", "again.ndjson", "--data", data)).stderr).toMatch(
      /Going on after \d+ commits/,
    );
    expect(readFileSync(join(folder, "again.ndjson"), "utf8")).toBe(whole);
    expect(existsSync(join(folder, "again.ndjson.part"))).toBe(false);
    expect(await run("import", "register.ndjson", "--data", copy)).toMatchObject({ code: 0 });
    expect((await run("import", "register.ndjson", "--data", copy)).stderr).toMatch(/were there already/);
    expect((await run("export", "-", "--data", copy)).stdout).toBe(whole);
    expect(await run("verify", "--data", copy)).toMatchObject({ code: 0, stdout: "" });
    const mirror = await serving(["--data", copy]);
    for (const path of [
      "/v1/changes",
      "/v1/sessions",
      "/v1/sessions/aldermoor-2031",
      "/v1/topics/fisheries",
    ]) {
      const [here, there] = await Promise.all(
        [server.url, mirror.url].map(async (url) => (await fetch(url + path)).text()),
      );
      expect(there).toBe(here);
    }
    expect(await mirror.stop()).toMatchObject({ code: 0 });
  });

  test("an archive that was cut short begins no register", async () => {
    writeFileSync(join(folder, "cut.ndjson"), readFileSync(join(folder, "register.ndjson")).subarray(0, -9));
    const cut = await run("import", "cut.ndjson", "--data", join(folder, "begun"));
    expect(cut).toMatchObject({ code: 1, stderr: expect.stringMatching(/Nothing was recorded/) });
    expect(existsSync(join(folder, "begun"))).toBe(false);
  });

  test("views and the search file are rebuilt while the register is served, and verified", async () => {
    using search = new DatabaseSync(join(data, "search.db"), { timeout: 5_000 });
    const names = () => search.prepare("SELECT count(*) AS count FROM names").get()?.count;
    const before = names();
    search.exec("DELETE FROM names");
    expect(JSON.parse((await run("rebuild", "--data", data, "--json")).stdout).commits).toBeGreaterThan(5);
    expect(names()).toBe(before);
    const both = await Promise.all([run("rebuild", "--data", data), run("rebuild", "--data", data)]);
    // Who is not overtaken is done; with two as short as these that may be both.
    for (const { code, stderr } of both)
      if (code !== 0) expect(stderr).toMatch(/^Another rebuild was done first/);
    expect(both.map(({ code }) => code).sort()).toSatisfy(([first, second]) => first === 0 && second <= 1);
    const verified = await run("verify", "--data", data, "--json");
    expect(JSON.parse(verified.stdout).differences).toEqual([]);
    expect((await run("show", "sessions/aldermoor-2031")).code).toBe(0);
  });
});
