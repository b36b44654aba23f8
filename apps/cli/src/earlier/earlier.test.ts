import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { registerIn } from "../testing/register.ts";

const database = gunzipSync(readFileSync(new URL("collegium.db.gz", import.meta.url)));
/** Of the archive that the earlier program wrote of it, which it could not import itself. */
const archiveDigest = "8240eff58c5a3476363bbdec0c6c6f245405085e86223981ef1fb703dfd66400";

/** The folder anew: opening it may write to it. */
function earlierFolder(): string {
  const folder = join(newFolder(), "data");
  mkdirSync(folder);
  writeFileSync(join(folder, "collegium.db"), database);
  return folder;
}

const digestOf = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");

describe("a register that an earlier program recorded, with all that later rules refuse", () => {
  let exported: string;
  let archive: string;
  beforeAll(async () => {
    archive = join(newFolder(), "register.ndjson");
    const ended = await collegium(["export", archive, "--data", earlierFolder()]);
    expect(ended).toMatchObject({ code: 0 });
    exported = readFileSync(archive, "utf8");
  });

  test("is exported to a file and to stdout, to the bytes that the earlier program wrote", async () => {
    expect(digestOf(exported)).toBe(archiveDigest);
    const streamed = await collegium(["export", "-", "--data", earlierFolder()]);
    expect(streamed.code).toBe(0);
    expect(streamed.stdout).toBe(exported);
  });

  test("is imported into an empty folder, to the same commits and texts", async () => {
    const mirror = join(newFolder(), "mirror");
    expect(await collegium(["import", archive, "--data", mirror])).toMatchObject({ code: 0 });
    expect((await collegium(["export", "-", "--data", mirror])).stdout).toBe(exported);
    expect(await collegium(["verify", "--data", mirror])).toMatchObject({ code: 0 });
  });

  test("is verified, and its views are those that a rebuild makes", async () => {
    const folder = earlierFolder();
    expect(await collegium(["rebuild", "--data", folder])).toMatchObject({ code: 0 });
    expect(await collegium(["verify", "--data", folder])).toMatchObject({ code: 0 });
  });

  test("serves each document, list, history and text of it", async () => {
    const { app, register, views } = await registerIn(earlierFolder());
    await views.catchUp();
    const ids = new Set<string>();
    for (const line of exported.trim().split("\n")) {
      const { kind, commit } = JSON.parse(line) as { kind: string; commit?: { stream: string } };
      if (kind === "commit" && commit) ids.add(commit.stream);
    }
    const collections = {
      ...{ body: "bodies", person: "people", topic: "topics", series: "series", source: "sources" },
      ...{ instrument: "instruments", session: "sessions" },
    };
    expect(ids.size).toBeGreaterThan(40);
    const answered: string[] = [];
    for (const name of ids) {
      const [type = "", id] = name.split("/");
      const path = `/v1/${collections[type as keyof typeof collections]}/${id}`;
      const ways = type === "source" ? ["", "/history", "/text", "/annotations"] : ["", "/history"];
      for (const way of ways) {
        const { status } = await app.request(`${path}${way}`);
        if (status !== 200) answered.push(`${status} ${path}${way}`);
      }
    }
    for (const path of Object.values(collections))
      expect((await app.request(`/v1/${path}?limit=100`)).status, path).toBe(200);
    for (const way of ["ring-a", "ring-b", "ring-c"])
      expect((await app.request(`/v1/sources/${way}/difference`)).status, way).toBe(200);
    register.close();
    // The words that were withheld are gone, and nothing else.
    expect(answered).toEqual(["410 /v1/sources/gone/text"]);
  });
});
