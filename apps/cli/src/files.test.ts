import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommandError } from "./exit.ts";
import { readTextFile, readTextIn } from "./files.ts";
import { type Io, systemIo } from "./io.ts";

const fail = (): never => expect.fail("It was read");
let root: string;
let io: Io;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "collegium-files-"));
  io = { ...systemIo(), cwd: root };
  mkdirSync(join(root, "texts"));
  mkdirSync(join(root, "texts", "folder"));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(root, name), content);
  put("secret.txt", "secret");
  put("texts/here.txt", "\ufeffWords\r\n");
  put("texts/latin.txt", Uint8Array.of(0x61, 0xe9));
  put("texts/full.txt", "a".repeat(1_048_576));
  put("texts/huge.txt", "");
  truncateSync(join(root, "texts/huge.txt"), 2 ** 40);
  execFileSync("mkfifo", [join(root, "texts/pipe.txt")]);
  const links = {
    "inside.txt": "here.txt",
    "out.txt": "../secret.txt",
    "absolute.txt": join(root, "secret.txt"),
    "device.txt": "/dev/zero",
    "nowhere.txt": "missing.txt",
    "self.txt": "self.txt",
    "over.txt": "inside.txt",
    "back.txt": "../texts/here.txt",
    "farther.txt": "out.txt",
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, "texts", name));
  symlinkSync("texts", join(root, "linked"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a text that a sheet names", () => {
  test.each(["here.txt", "inside.txt", "over.txt", "back.txt"])(
    "is read within its folder, to the letter: %s",
    async (name) => {
      expect(await readTextIn(io, "texts", name)).toBe("\ufeffWords\r\n");
      expect(await readTextIn(io, "linked", name)).toBe("\ufeffWords\r\n");
    },
  );

  test.each([
    ["out.txt", /leads out of its folder/],
    ["absolute.txt", /leads out of its folder/],
    ["farther.txt", /leads out of its folder/],
    ["device.txt", /leads out of its folder/],
    ["pipe.txt", /a pipe or a device/],
    ["folder", /it is a folder/],
    [".", /leads out of its folder/],
    ["..", /leads out of its folder/],
    ["huge.txt", /has 1099511627776 bytes, and 1048576 are the most/],
    ["latin.txt", /not UTF-8/],
    ["nowhere.txt", /no such file/],
    ["self.txt", /too many/i],
  ])("is refused, and its file named: %s", async (name, why) => {
    await expect(readTextIn(io, "texts", name)).rejects.toThrow(why);
    await expect(readTextIn(io, "texts", name)).rejects.toThrow(`${join("texts", name)} can't be read`);
  });

  test("may be missing", async () => {
    expect(await readTextIn(io, "texts", "missing.txt")).toBeUndefined();
  });
});

describe("a file that the user named", () => {
  test("is read wherever a link leads, up to its limit", async () => {
    expect(await readTextFile(io, "texts/out.txt")).toBe("secret");
    expect((await readTextFile(io, "texts/full.txt")).length).toBe(1_048_576);
  });

  test("is standard input where it is called -, in pieces, up to the same limit", async () => {
    const input = (...pieces: (string | Uint8Array)[]) => ({
      ...io,
      stdin: Readable.from(pieces.map((piece) => Buffer.from(piece))),
    });
    const [cut, rest] = [Buffer.from("ж").subarray(0, 1), Buffer.from("ж").subarray(1)];
    expect(await readTextFile(input("\ufeffa", cut, rest), "-")).toBe("\ufeffaж");
    expect(await readTextFile(input("x".repeat(1_048_576)), "-")).toHaveLength(1_048_576);
    await expect(readTextFile(input("x".repeat(1_048_576), "x"), "-")).rejects.toThrow(
      "more than 1048576 bytes",
    );
    await expect(readTextFile(input(cut), "-")).rejects.toThrow("it is not UTF-8");
  });

  test.each([
    { encoding: "UTF-16LE", bytes: Buffer.from("\ufeffЖ\r\n", "utf16le") },
    { encoding: "UTF-16BE", bytes: Buffer.from("\ufeffЖ\r\n", "utf16le").swap16() },
    { encoding: "windows-1251", bytes: Buffer.of(0xc6, 0x0d, 0x0a) },
  ])("is refused where it is in $encoding, with what converts it", async ({ bytes }) => {
    const name = "Ann's text.txt";
    writeFileSync(join(root, name), bytes);
    const { next = "" } = await readTextFile(io, name).then(fail, (fault: CommandError) => fault);
    const convert = /: (iconv .*)$/.exec(next)?.[1] ?? "false";
    execFileSync("sh", ["-c", convert], { cwd: root, stdio: "ignore" });
    expect(await readTextFile(io, "converted.txt")).toMatch(/^\ufeff?Ж\r\n$/);
  });

  test.each(["texts/pipe.txt", "texts/device.txt", "texts/folder", "texts/huge.txt", "missing.txt"])(
    "is refused at once: %s",
    async (name) => {
      await expect(readTextFile(io, name)).rejects.toThrow(`${name} can't be read`);
    },
  );
});
