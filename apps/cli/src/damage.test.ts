import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { words } from "@collegium/archive/forging";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder } from "./testing/command.ts";
import { damagedBy, soundFile } from "./testing/damaged.ts";
import { collegium } from "./testing/in-process.ts";
import { registerIn } from "./testing/register.ts";

const archive = soundFile();
const hash = createHash("sha256").update(words).digest("hex");

/** Rewrites the commit at a position, by SQL that is given its JSON as \`body\`. */
const rewrite = (position: number, expression: string) =>
  `UPDATE commits SET body = ${expression} WHERE position = ${position};`;

describe.each<[string, string, verify: RegExp, compare: RegExp]>([
  [
    "forged words in a quotation",
    rewrite(8, "replace(body, 'They discussed trade', 'They discussed peace')"),
    /position 8: evidence, session\/minsk quotes “They discussed peace”, which does not stand/,
    /position 8: .*\/events\/0\/data\/evidence\/0\/exact is "They discussed peace" in the register/,
  ],
  [
    "a forged name",
    rewrite(3, "replace(body, '\"Trade\"', '\"Tra\\u001bde\"')"),
    /position 3: commit, topic\/trade revision 1: TopicDefined: .*control/,
    /position 3: .*names/,
  ],
  [
    "a commit that is no JSON",
    rewrite(3, "'{'"),
    /position 3: commit, commit 1 of topic\/trade: its text is no commit/,
    /position 3: the register can't read/,
  ],
  [
    "a commit gone from the middle",
    "DELETE FROM commits WHERE position = 3;",
    /position 3: commit, position 4 follows position 2/,
    /position 3: the register has source\/communique revision 1 where the archive has topic\/trade revision 1/,
  ],
  [
    "its end gone",
    "DELETE FROM commits WHERE position > 10;",
    /position 11: commit, the ledger ends at 10, and the views were made of it up to 12/,
    /position 11: the register has nothing where the archive has topic\/trade revision 2/,
  ],
  [
    "a commit that stands in another stream than it says",
    "UPDATE commits SET stream = 'topic/other' WHERE position = 11;",
    /position 11: commit, commit 2 of topic\/other: its text is that of commit 2 of topic\/trade/,
    /position 11: the register can't read .*: commit 2 of topic\/other/,
  ],
  [
    "a reference to nothing",
    rewrite(8, 'replace(body, \'"topic":"trade"\', \'"topic":"other"\')'),
    /position 8: reference, session\/minsk refers to topic\/other, which nothing begins/,
    /position 8: .*topic/,
  ],
  [
    "a text gone",
    `DELETE FROM texts WHERE sha256 = '${hash}';`,
    /position 4: text, the text of source\/communique is missing/,
    /position 4: the register lacks the text/,
  ],
  [
    "all texts gone",
    "DELETE FROM texts;",
    /position 4: text, the text of source\/communique is missing/,
    /position 4: the register lacks the text/,
  ],
  [
    "a text changed",
    `UPDATE texts SET form = 'plain', body = CAST('Other words.' AS BLOB) WHERE sha256 = '${hash}';`,
    /position 4: text, the text of source\/communique is damaged/,
    /position 4: in the register, the stored text .* is damaged/,
  ],
  [
    "a text withheld by no commit",
    `UPDATE texts SET form = 'withheld', body = NULL WHERE sha256 = '${hash}';`,
    /position 4: text, the words of source\/communique are withheld, and no commit says so/,
    /position 4: the words of .* are withheld in the register, and no commit says so/,
  ],
])("A register with %s", (_, sql, inVerify, inCompare) => {
  let data: string;
  beforeAll(async () => {
    data = await damagedBy(sql);
  });

  test("is told by verify, which says to compare first and never to rebuild", async () => {
    const verified = await collegium(["verify", "--data", data]);
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(inVerify);
    expect(verified.stderr).toMatch(/collegium import FILE --compare/);
    expect(verified.stderr).not.toMatch(/collegium rebuild/);
    const json = JSON.parse((await collegium(["verify", "--data", data, "--json"])).stdout);
    expect(json.ledger.faults.length).toBeGreaterThan(0);
  });

  test("is told from the last export, and stays as it is", async () => {
    const before = readFileSync(join(data, "collegium.db"));
    const compared = await collegium(["import", archive, "--compare", "--data", data]);
    expect(compared.stdout).toMatch(inCompare);
    expect(compared.code).toBe(1);
    expect(readFileSync(join(data, "collegium.db")).equals(before)).toBe(true);
  });
});

describe("Export", () => {
  test.each<[string, string, number, RegExp]>([
    [
      "a text gone",
      `DELETE FROM texts WHERE sha256 = '${hash}';`,
      4,
      /text of source\/communique is missing.*\n.*import FILE/,
    ],
    [
      "a text changed",
      `UPDATE texts SET form = 'plain', body = CAST('Other.' AS BLOB) WHERE sha256 = '${hash}';`,
      4,
      /text of source\/communique is damaged.*\n.*import FILE/,
    ],
    ["a commit that is no JSON", rewrite(9, "'{'"), 4, /commit can't be read.*\n.*verify/],
    [
      "forged words in a quotation",
      rewrite(8, "replace(body, 'They discussed trade', 'They discussed peace')"),
      4,
      /Position 8: .*does not stand.*\n.*--compare/,
    ],
    [
      "a reference to nothing",
      rewrite(8, 'replace(body, \'"topic":"trade"\', \'"topic":"other"\')'),
      4,
      /topic\/other/,
    ],
  ])(
    "of a register with %s fails to a file and to stdout alike, and neither is an archive",
    async (_, sql, code, said) => {
      const data = await damagedBy(sql);
      const folder = newFolder();
      const toFile = await collegium(["export", "whole.ndjson", "--data", data], { cwd: folder });
      const toStdout = await collegium(["export", "-", "--data", data], { cwd: folder });
      expect([toFile.code, toStdout.code]).toEqual([code, code]);
      expect(toFile.stderr).toMatch(said);
      expect(toStdout.stderr).toBe(toFile.stderr);
      expect(toStdout.stdout).not.toMatch(/"kind":"end"/);
      writeFileSync(join(folder, "cut.ndjson"), toStdout.stdout);
      expect(await collegium(["import", "cut.ndjson"], { cwd: folder })).toMatchObject({ code: 1 });
    },
  );

  test("takes a commit of a later version as it is", async () => {
    const data = await damagedBy(rewrite(11, "replace(body, 'TopicRenamed', 'TopicSplit')"));
    const exported = await collegium(["export", "later.ndjson", "--data", data]);
    expect(exported).toMatchObject({ code: 0 });
    const verified = await collegium(["verify", "--data", data]);
    expect(verified).toMatchObject({ code: 1, stdout: expect.stringMatching(/position 11: foreign/) });
  });

  test.each([
    ["whose reader is gone", 'exec 3> >(true); wait $!; exec "$@" >&3'],
    ["to a full disk", 'exec "$@" > /dev/full'],
  ])("%s says so and fails", async (_, shell) => {
    const data = await damagedBy("");
    const main = join(import.meta.dirname, "main.ts");
    const ended = spawnSync(
      "bash",
      ["-c", shell, "bash", process.execPath, main, "export", "-", "--data", data],
      {
        encoding: "utf8",
      },
    );
    expect(ended).toMatchObject({ status: 3, stderr: expect.stringMatching(/no closing line/) });
  });
});

test("A ledger that lost its end is never taken for all that views are made of", async () => {
  const data = await damagedBy("DELETE FROM commits WHERE position > 10;");
  const rebuilt = await collegium(["rebuild", "--data", data]);
  expect(rebuilt).toMatchObject({
    code: 4,
    stderr: expect.stringMatching(/ends at position 10.*up to 12.*\n.*--compare/),
  });
});

test("words that are still there though a commit withholds them are told, and gone once somebody reads them", async () => {
  const taken = "These words were taken back.\n";
  const data = await damagedBy(
    `UPDATE texts SET form = 'plain', body = CAST('${taken}' AS BLOB) WHERE form = 'withheld';`,
  );
  expect(await collegium(["verify", "--data", data])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^position \d+: withheld, .*source\/gone.*\n$/),
    stderr: expect.stringMatching(/still there: reading one \(GET/),
  });
  const { app, register } = await registerIn(data);
  expect(await (await app.request("/v1/sources/gone/text")).text()).not.toContain("taken back");
  register.close();
  expect(await collegium(["verify", "--data", data])).toMatchObject({ code: 0, stdout: "" });
  for (const name of readdirSync(data)) expect(readFileSync(join(data, name), "latin1")).not.toContain(taken);
});

test("views are never made of a commit that can't be read: what is wrong, and where it parts from the export, is to be asked first", async () => {
  const data = await damagedBy(rewrite(9, "'{'"));
  const rebuilt = await collegium(["rebuild", "--data", data]);
  expect(rebuilt).toMatchObject({
    code: 4,
    stdout: "",
    stderr: expect.stringMatching(
      /^error: The views can't be made anew: .*\n.*collegium verify.*--compare\.\n$/,
    ),
  });
});

test("views that are not what a rebuild gives are told by name, and a rebuild puts them right", async () => {
  const data = await damagedBy("");
  const [views = ""] = readdirSync(data).filter((name) => /^collegium\.db-views-\d+$/.test(name));
  {
    using db = new DatabaseSync(join(data, views));
    db.exec("DELETE FROM documents WHERE stream = 'topic/trade'");
  }
  expect(await collegium(["verify", "--data", data])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^topic\/trade: .+\n$/),
    stderr: expect.stringMatching(/Differences of the views from a rebuild: 1\. collegium rebuild makes/),
  });
  expect(await collegium(["rebuild", "--data", data])).toMatchObject({ code: 0 });
  expect(await collegium(["verify", "--data", data])).toMatchObject({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/views equal a rebuild, up to position 12/),
  });
});

test("who only looks at a register leaves the views that another version serves", async () => {
  const data = await damagedBy("UPDATE view_live SET layout = layout - 1;");
  const file = join(data, "out.ndjson");
  expect(await collegium(["verify", "--data", data])).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/no views that this version can read/),
  });
  expect(await collegium(["export", file, "--data", data])).toMatchObject({ code: 0 });
  expect(await collegium(["import", file, "--compare", "--data", data])).toMatchObject({ code: 0 });
  const [views = "", ...others] = readdirSync(data).filter((name) => name.startsWith("collegium.db-views-"));
  expect(others).toEqual([]);
  using db = new DatabaseSync(join(data, views));
  expect(db.prepare("SELECT checkpoint FROM progress").all()).toEqual([{ checkpoint: 12 }]);
});
