import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { newFolder, type Serving, serving } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";

describe("drafting, beside a register that is served", () => {
  const folder = newFolder();
  const data = join(folder, "data");
  let server: Serving;
  let env: Record<string, string>;
  const run = (...args: string[]) => collegium(args, { cwd: folder, env });

  beforeAll(async () => {
    server = await serving(["--data", data], { env: { COLLEGIUM_SAMPLE: "off" } });
    const token = await collegium(["token", "--name", "ada", "--scope", "record,curate", "--data", data]);
    env = { COLLEGIUM_URL: server.url, COLLEGIUM_TOKEN: token.stdout.trim() };
  });
  afterAll(async () => {
    await server?.stop();
  });

  test("a sheet is drafted from a text, with what is doubtful as comments, and applied as it is", async () => {
    const text =
      "Russia and Belarus held talks in Minsk on 18 November 2014.\n\nThe sides discussed trade. Russia stressed that. Experts of the report reject it. The end was near.";
    writeFileSync(join(folder, "talks.txt"), text);
    const printed = await run("draft", "talks.txt", "--id", "talks", "--published", "2014-11-19");
    expect(printed.code).toBe(0);
    expect(printed.stdout).toMatch(/# 0\.97\n\s+- discussed:/);
    expect(printed.stdout).toMatch(/# 0\.\d\d; one side alone may have said so/);
    expect(printed.stdout).toMatch(/# {1,3}The end was near\./);
    writeFileSync(join(folder, "talks.yaml"), printed.stdout);
    expect(await run("apply", "talks.yaml")).toMatchObject({ code: 0 });
    const { stdout } = await run("draft", "talks.txt", "--names", "talks.yaml", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ drafts: [{ claim: 0, act: "discussed" }, { claim: 1 }] });
    // The register knows the text and its names, and drafts nothing that it doesn't have.
    const there = await run(
      "draft",
      "talks.txt",
      "--id",
      "talks",
      "--published",
      "2014-11-19",
      "--url",
      String(env.COLLEGIUM_URL),
    );
    expect(there.stdout).toMatch(/parties:\n\s+- russia\n\s+- belarus/);
    expect(there.stdout).not.toMatch(/^bodies:/m);
    expect(
      await run("draft", "talks.txt", "--url", String(env.COLLEGIUM_URL), "--names", "talks.yaml"),
    ).toMatchObject({ code: 2 });
    expect(await run("draft", "none.txt")).toMatchObject({ code: 3 });
    // By its id alone: what is known of it, was said at its deposit.
    const deposited = await run("draft", "--deposited", "talks", "--url", String(env.COLLEGIUM_URL));
    expect(deposited.stdout).toMatch(/^source: talks$/m);
    expect(deposited.stdout).toMatch(/# {1,3}The end was near\./);
    const json = await run("draft", "--deposited", "talks", "--url", String(env.COLLEGIUM_URL), "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ sheet: { source: "talks" }, drafts: [{ claim: 0 }, {}] });
    expect(await run("draft", "talks.txt", "--deposited", "talks")).toMatchObject({ code: 2 });
    expect(await run("draft")).toMatchObject({ code: 2 });
  });

  test("what nothing was drafted from is told in its own words, however the file has its signs and lines", async () => {
    const text = "The cafés met.\n\nThe café was full.\n\nThe end was near.\n";
    writeFileSync(join(folder, "lines.txt"), `\ufeff${text.normalize("NFD").replaceAll("\n", "\r\n")}`);
    const { stdout } = await run("draft", "lines.txt");
    expect(stdout).toMatch(/# {3}The café was full\.\n# {3}The end was near\.\n$/);
  });

  test.each([
    ["here", () => []],
    ["by the register", () => ["--url", String(env.COLLEGIUM_URL)]],
  ])("a sheet drafted %s says of the source what was said of its text", async (_, where) => {
    const source = {
      id: "cooperation",
      title: "On cooperation",
      language: "es",
      published: "2014-11-19",
      publishers: ["talks-press", "talks-office"],
      url: "https://talks.example/cooperation",
    };
    const { publishers, url, ...others } = source;
    const options = Object.entries(others).flatMap(([name, value]) => [`--${name}`, value]);
    writeFileSync(join(folder, "cooperation.txt"), "Las partes examinaron el comercio. Firmaron el acuerdo.");
    const { stdout, stderr } = await run(
      "draft",
      "cooperation.txt",
      ...options,
      ...["--publisher", ...publishers, "--source", url],
      ...where(),
    );
    expect(parse(stdout)?.source, stderr).toMatchObject({ ...source, text: "cooperation.txt" });
  });
});
