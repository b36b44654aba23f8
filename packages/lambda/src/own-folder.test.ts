import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownFolder } from "./own-folder.ts";

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ["--version"]).pid;

const given = () => mkdtempSync(join(tmpdir(), "collegium-own-"));
const leave = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "left.db"), "forgotten words");
};

describe("A process's own folder", () => {
  test("is empty, whatever a process of its number left there", () => {
    const under = given();
    leave(join(under, `found-${process.pid}`));
    const own = ownFolder(under, "found");
    expect(readdirSync(own)).toEqual([]);
  });

  test("takes the place of those of processes that have ended, and of no others", () => {
    const under = given();
    const names = { gone: `found-${ended()}`, running: `found-${process.ppid}`, other: `lost-${ended()}` };
    for (const name of Object.values(names)) leave(join(under, name));
    ownFolder(under, "found");
    expect(existsSync(join(under, names.gone))).toBe(false);
    expect(existsSync(join(under, names.running, "left.db"))).toBe(true);
    expect(existsSync(join(under, names.other, "left.db"))).toBe(true);
  });
});
