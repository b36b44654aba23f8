import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Shelf } from "./port.ts";
import { s3Client, s3Shelf } from "./s3.ts";
import { folderShelf, localS3 } from "./testing/index.ts";

const root = mkdtempSync(join(tmpdir(), "collegium-shelf-"));
afterAll(() => rmSync(root, { recursive: true }));
const s3 = await localS3();
afterAll(() => s3[Symbol.asyncDispose]());
const client = s3Client({
  endpoint: s3.endpoint,
  region: "eu-central-1",
  credentials: { accessKeyId: "a", secretAccessKey: "b" },
});
afterAll(() => client.destroy());

let count = 0;
const file = (content: string) => {
  const path = join(root, `file-${++count}`);
  writeFileSync(path, content);
  return path;
};
const about = (position: number, forgotten = 0) => ({ position, forgotten });

describe.each([
  ["a folder", (n: number) => folderShelf(join(root, `shelf-${n}`))],
  ["S3", (n: number) => s3Shelf({ client, bucket: "search", name: `register-${n}/search/2` })],
] as [string, (n: number) => Shelf][])("A shelf in %s", (_, make) => {
  const content = async (shelf: Shelf) => {
    const now = await shelf.current();
    if (now === undefined || now === "unchanged") return undefined;
    const path = join(root, `taken-${++count}`);
    return (await shelf.take(now, path)) ? readFileSync(path, "utf8") : undefined;
  };

  it("is empty at first", async () => {
    expect(await make(++count).current()).toBeUndefined();
  });

  it("has the version that was put last, with what is to be known of it, and tells who has it already", async () => {
    const shelf = make(++count);
    const first = await shelf.put(file("first"), about(3), undefined);
    expect(first).toMatchObject({ position: 3, forgotten: 0, bytes: 5 });
    expect(await shelf.current()).toEqual(first);
    expect(await shelf.current(first?.tag)).toBe("unchanged");
    const second = await shelf.put(file("second"), about(7, 5), first);
    expect(await shelf.current(first?.tag)).toEqual(second);
    expect(second).toMatchObject({ position: 7, forgotten: 5 });
    expect(await content(shelf)).toBe("second");
  });

  it("takes one of two that are put upon the same version", async () => {
    const shelf = make(++count);
    const first = await shelf.put(file("first"), about(1), undefined);
    expect(await shelf.put(file("other"), about(1), undefined)).toBeUndefined();
    const both = await Promise.all(["a", "b"].map((one) => shelf.put(file(one), about(2), first)));
    const won = both.filter((one) => one !== undefined);
    expect(won).toHaveLength(1);
    expect(await shelf.current()).toEqual(won[0]);
    expect(await content(shelf)).toBe(both[0] ? "a" : "b");
  });

  it("keeps nothing of the version before, nor of what was refused", async () => {
    const shelf = make(++count);
    const first = await shelf.put(file("forgotten words"), about(1), undefined);
    const second = await shelf.put(file("second"), about(2, 2), first);
    expect(await shelf.put(file("forgotten words, too"), about(2), first)).toBeUndefined();
    if (first) expect(await shelf.take(first, join(root, "gone"))).toBe(false);
    expect(await shelf.current()).toEqual(second);
    expect(await content(shelf)).toBe("second");
  });

  it("has what is current after it was tidied, and what somebody puts meanwhile", async () => {
    const shelf = make(++count);
    await shelf.tidy();
    const first = await shelf.put(file("first"), about(1), undefined);
    await shelf.tidy();
    expect(await content(shelf)).toBe("first");
    await Promise.all([shelf.put(file("second"), about(2), first), shelf.tidy(), shelf.tidy()]);
    expect(await content(shelf)).toBe("second");
  });
});

it("in a folder is rid of what a writer that died left when it is tidied", async () => {
  const folder = join(root, "died");
  const shelf = folderShelf(folder);
  const first = await shelf.put(file("forgotten words"), about(1), undefined);
  const copy = join(root, "died-copy");
  cpSync(folder, copy, { recursive: true });
  await shelf.put(file("second"), about(2, 2), first);
  cpSync(copy, folder, { recursive: true });
  expect(readdirSync(folder)).toHaveLength(4);
  await shelf.tidy();
  expect(readdirSync(folder)).toHaveLength(2);
  expect(await shelf.current()).toMatchObject({ position: 2 });
});

it("in S3 removes what an earlier form of the file left, and what a writer that died did", async () => {
  const of = (name: string) => s3Shelf({ client, bucket: "forms", name });
  await of("search/1").put(file("of an earlier program"), about(9), undefined);
  await of("search/2").put(file("now"), about(9), undefined);
  const keys = [...s3.objects.keys()].filter((key) => key.startsWith("forms/"));
  expect(keys).toEqual([expect.stringMatching(/^forms\/search\/2-9-/), "forms/search/2.json"]);
  expect(await of("search/1").current()).toBeUndefined();
});
