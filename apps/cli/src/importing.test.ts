import { createHash } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soundArchive } from "@collegium/archive/forging";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder } from "./testing/command.ts";
import { damagedBy, soundFile } from "./testing/damaged.ts";
import { collegium } from "./testing/in-process.ts";
import { defineTopic, emptyRegister } from "./testing/register.ts";

const archive = soundFile();

test("an import into a register that holds something else is refused where they part, and changes nothing", async () => {
  const { folder, app, token, register } = await emptyRegister();
  expect((await defineTopic(app, token, "other")).status).toBe(201);
  expect(await collegium(["import", archive, "--data", folder])).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(
      /differs from .*sound\.ndjson at position 1: .*\nAn archive goes into an empty/,
    ),
  });
  expect(await register.events.head()).toBe(1);
  register.close();
});

test("an import tells programs what it did", async () => {
  const data = newFolder();
  const told = async () =>
    JSON.parse((await collegium(["import", archive, "--json", "--data", data])).stdout);
  expect(await told()).toMatchObject({ commits: 12, added: 12, beyond: 0 });
  expect(await told()).toMatchObject({ commits: 12, added: 0, beyond: 0 });
});

test("an import that was killed before it made the views makes them when it is run again", async () => {
  const data = await damagedBy("");
  for (const name of readdirSync(data)) if (name.includes("-views-")) rmSync(join(data, name));
  expect(await collegium(["import", archive, "--data", data])).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/All 12 commits were there already/),
  });
  expect((await collegium(["verify", "--data", data])).stderr).toMatch(
    /views equal a rebuild, up to position 12/,
  );
});

describe("Comparing", () => {
  let data: string;
  let folder: string;
  beforeAll(async () => {
    data = await damagedBy("");
    folder = newFolder();
  });
  const compare = (file: string, ...more: string[]) =>
    collegium(["import", file, "--compare", "--data", data, ...more], { cwd: folder });

  test("with the register's own export finds nothing, and records nothing", async () => {
    expect(await compare(archive)).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringMatching(/all 12 commits/),
    });
    expect(JSON.parse((await compare(archive, "--json")).stdout)).toEqual({
      outcome: "same",
      withheldSince: 0,
      commits: 12,
      beyond: 0,
    });
  });

  // An export from before the words were withheld.
  const older = resealed(
    soundArchive()
      .split("\n", 10)
      .map((line) => line.replace('"withheld":true', '"text":"These words were taken back.\\n"')),
  );

  test("says how far the register goes on beyond an older export", async () => {
    const half = newFolder();
    writeFileSync(join(half, "older.ndjson"), older);
    const compared = await compare(join(half, "older.ndjson"));
    expect(compared).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /all 7 commits .*goes on for 5 more\.\nThe words of 1 texts were withheld since/,
      ),
    });
  });

  test("with a later export says what the register lacks", async () => {
    const behind = newFolder();
    writeFileSync(join(behind, "older.ndjson"), resealed(soundArchive().split("\n", 3)));
    await collegium(["import", join(behind, "older.ndjson"), "--data", behind]);
    const compared = await collegium(["import", archive, "--compare", "--data", behind]);
    expect(compared).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /position 3: the register has nothing where the archive has topic\/trade/,
      ),
    });
  });

  test("with a damaged archive refuses that, and begins no register", async () => {
    writeFileSync(join(folder, "cut.ndjson"), soundArchive().slice(0, -9));
    expect(await compare("cut.ndjson")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/cut\.ndjson, line 16/),
    });
    const nowhere = join(folder, "nowhere");
    const missing = await collegium(["import", archive, "--compare", "--data", nowhere]);
    expect(missing).toMatchObject({ code: 3, stderr: expect.stringMatching(/no register/) });
  });
});

/** Lines with a closing line that is right for them. */
function resealed(lines: readonly string[]): string {
  const body = lines.map((line) => `${line}\n`).join("");
  const count = (start: string) => lines.filter((line) => line.startsWith(start)).length;
  const sha256 = createHash("sha256").update(body).digest("hex");
  const end = { commits: count('{"commit"'), kind: "end", sha256, texts: count('{"kind":"text"') };
  return `${body}${JSON.stringify(end)}\n`;
}
