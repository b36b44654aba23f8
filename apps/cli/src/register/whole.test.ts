import { cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { soundArchive } from "@collegium/archive/forging";
import { beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { dataFolder } from "./folder.ts";
import { expectWhole } from "./whole.ts";

const archive = join(newFolder(), "sound.ndjson");
const sound = newFolder();
const older = newFolder();
const lately = newFolder();
beforeAll(async () => {
  writeFileSync(archive, soundArchive());
  await collegium(["import", archive, "--data", sound]);
  await collegium(["rebuild", "--data", sound]);
  for (const [copy, end] of [
    [older, 10],
    [lately, 11],
  ] as const) {
    cpSync(sound, copy, { recursive: true });
    using db = new DatabaseSync(join(copy, "collegium.db"));
    db.exec(`DROP TRIGGER commits_stay; DELETE FROM commits WHERE position > ${end}`);
  }
});

const isViews = (name: string) => name.startsWith("collegium.db-views-");

/** A copy of the sound register, to which something happens. */
function given(happens: (path: string) => void) {
  const path = newFolder();
  cpSync(sound, path, { recursive: true });
  happens(path);
  const io = { env: {}, cwd: path, base: path, stdout: process.stdout, stderr: process.stderr, live: false };
  return { path, folder: dataFolder(io, path) };
}

const remove = (path: string, which: (name: string) => boolean) => {
  for (const name of readdirSync(path).filter(which)) rmSync(join(path, name));
};
const copyOf = (from: string) => (path: string) =>
  cpSync(join(from, "collegium.db"), join(path, "collegium.db"), { force: true });
const olderCopy = copyOf(older);

describe("A ledger that lost its end, or all", () => {
  it.each<[string, RegExp, (path: string) => void]>([
    ["is an older copy, and its views know more", /ends at position 10.* up to 12/, olderCopy],
    [
      "is empty, and so names no views",
      /ends at position 0.* up to 12/,
      (path) => truncateSync(join(path, "collegium.db")),
    ],
    ["is gone", /ends at position 0.* up to 12/, (path) => rmSync(join(path, "collegium.db"))],
    ["lacks one commit", /ends at position 11.* up to 12/, copyOf(lately)],
    [
      "is an older copy without the search file, beside views",
      /ends at position 10.* up to 12/,
      (path) => {
        olderCopy(path);
        remove(path, (name) => name.startsWith("search.db"));
      },
    ],
    [
      "is an older copy without views, beside the search file",
      /ends at position 10.* up to 12/,
      (path) => {
        olderCopy(path);
        remove(path, isViews);
      },
    ],
  ])("is told where it %s", async (_, told, happens) => {
    const { path, folder } = given(happens);
    const before = readdirSync(path);
    expect(() => expectWhole(folder)).toThrow(told);
    expect(await collegium(["serve", "--port", "0", "--data", path])).toMatchObject({ code: 4 });
    if (before.includes("collegium.db")) {
      for (const command of ["rebuild", "export"])
        expect(await collegium([command, "--data", path])).toMatchObject({ code: 4, stdout: "" });
      expect(await collegium(["verify", "--data", path])).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/the ledger ends at \d+, and .* up to 12: its end is lost/),
      });
    }
    expect(readdirSync(path).filter(isViews)).toEqual(before.filter(isViews));
  });

  it("is none where nothing beside it knows more: views and search file of it, none, or none that can be read", () => {
    for (const happens of [
      () => {},
      (path: string) => remove(path, (name) => name !== "collegium.db"),
      (path: string) => {
        olderCopy(path);
        for (const name of readdirSync(path))
          if (name !== "collegium.db") writeFileSync(join(path, name), "no database");
      },
    ])
      expectWhole(given(happens).folder);
  });

  it("has its end again from the last export", async () => {
    const { path, folder } = given(olderCopy);
    expect(await collegium(["import", archive, "--data", path])).toMatchObject({ code: 0 });
    expectWhole(folder);
    expect(await collegium(["verify", "--data", path])).toMatchObject({ code: 0 });
  });
});
