import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, it } from "vitest";
import type { Shelf, Version } from "./port.ts";
import { s3Client, s3Shelf } from "./s3.ts";
import { type Fate, faultyS3, localS3 } from "./testing/index.ts";

const root = mkdtempSync(join(tmpdir(), "collegium-s3-"));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
const file = (content: string) => {
  const path = join(root, `file-${++count}`);
  writeFileSync(path, content);
  return path;
};
const about = (position: number) => ({ position, forgotten: 0 });

/** A shelf in S3, and another in the same place that is reached by a way on which requests meet their fate. */
async function given(fateOf: (method: string, key: string) => Fate, beat?: number) {
  const s3 = await localS3();
  const way = await faultyS3(s3.endpoint, ({ method, key }) => fateOf(method, key));
  const clients = [s3, way].map(({ endpoint }) =>
    s3Client({ endpoint, region: "eu-central-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } }),
  );
  const [client] = clients as [S3Client];
  const [shelf, faulty] = clients.map((client) =>
    s3Shelf({ client, bucket: "b", name: "search/2", ...(beat && { beat }) }),
  ) as [Shelf, Shelf];
  return {
    shelf,
    faulty,
    client,
    objects: s3.objects as Map<string, Buffer>,
    keys: () => [...s3.objects.keys()],
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.destroy();
      await way[Symbol.asyncDispose]();
      await s3[Symbol.asyncDispose]();
    },
  };
}

/** What a shelf gives to who asks now. */
async function contentOf(shelf: Shelf): Promise<string | undefined> {
  const now = await shelf.current();
  if (now === undefined || now === "unchanged") return undefined;
  const path = join(root, `taken-${++count}`);
  return (await shelf.take(now, path)) ? readFileSync(path, "utf8") : undefined;
}

/** The fate of the first request of that kind; others are answered. */
function once(fate: Fate, isMeant: (method: string, key: string) => boolean) {
  let met = false;
  return (method: string, key: string): Fate => {
    if (met || !isMeant(method, key)) return "answered";
    met = true;
    return fate;
  };
}
const movesPointer = (method: string, key: string) => method === "PUT" && key.endsWith(".json");

describe("A version put into S3", () => {
  it.each([["the first", false] as const, ["upon another", true] as const])(
    "is there where the answer that it is was lost: %s",
    async (_, uponAnother) => {
      await using way = await given(once("lost", movesPointer));
      const { shelf, faulty } = way;
      const before = uponAnother ? await shelf.put(file("before"), about(1), undefined) : undefined;
      const put = await faulty.put(file("now"), about(2), before);
      expect(put).toMatchObject({ position: 2 });
      expect(await shelf.current()).toEqual(put);
      expect(await contentOf(shelf)).toBe("now");
      expect(way.keys()).toHaveLength(2);
    },
  );

  it("is not removed while what was asked may still come to pass, and is gone with the next", async () => {
    await using way = await given(once(409, movesPointer));
    const { shelf, faulty } = way;
    const before = await shelf.put(file("before"), about(1), undefined);
    expect(await faulty.put(file("refused"), about(2), before)).toBeUndefined();
    expect(way.keys()).toHaveLength(3);
    expect(await contentOf(shelf)).toBe("before");
    await faulty.put(file("now"), about(2), before);
    expect(await contentOf(shelf)).toBe("now");
    expect(way.keys()).toHaveLength(2);
  });

  it("leaves nothing where another was first", async () => {
    await using way = await given(() => "answered");
    const { shelf } = way;
    const first = await shelf.put(file("first"), about(1), undefined);
    await shelf.put(file("second"), about(2), first);
    expect(await shelf.put(file("forgotten words"), about(2), first)).toBeUndefined();
    expect([...way.objects.values()].map(String).filter((one) => !one.startsWith("{"))).toEqual(["second"]);
  });
});

describe("What a writer that died left in S3", () => {
  const removes = (method: string) => method === "DELETE";

  it("goes when the shelf is tidied, where the pointer has gone beyond it", async () => {
    await using way = await given((method) => (removes(method) ? 403 : "answered"));
    const { shelf, faulty } = way;
    const first = await shelf.put(file("forgotten words"), about(9), undefined);
    way.objects.set("b/search/1.json", Buffer.from("of an earlier form"));
    await expect(faulty.put(file("second"), about(10), first)).rejects.toThrow();
    expect(way.keys()).toHaveLength(4);
    await shelf.tidy();
    expect(way.keys()).toEqual(["b/search/2.json", expect.stringMatching(/^b\/search\/2-10-/)]);
    expect(await contentOf(shelf)).toBe("second");
  });

  it("stays as long as it may be what somebody is putting just now", async () => {
    await using way = await given(once(409, movesPointer));
    const { shelf, faulty, client } = way;
    const first = await shelf.put(file("first"), about(9), undefined);
    // It knows no more than what is there: that was lost, and is made anew.
    await faulty.put(file("not named yet"), about(9), first);
    await shelf.tidy();
    expect(way.keys()).toHaveLength(3);
    const later = () => new Date(Date.now() + 2 * 3_600_000);
    await s3Shelf({ client, bucket: "b", name: "search/2", clock: later }).tidy();
    expect(way.keys()).toHaveLength(2);
    expect(await contentOf(shelf)).toBe("first");
  });
});

describe("A version taken from S3", () => {
  const taking = async (shelf: Shelf, version: Version | undefined) => {
    const folder = mkdtempSync(join(root, "taking-"));
    const taken = await shelf.take(version as Version, join(folder, "file")).catch((fault: Error) => fault);
    return { taken, left: readdirSync(folder) };
  };

  it("is given up where no more of it comes, and nothing is left of it", async () => {
    await using way = await given((method) => (method === "GET" ? "stalled" : "answered"), 5);
    const version = await way.shelf.put(file("of which half comes"), about(1), undefined);
    const { taken, left } = await taking(way.faulty, version);
    expect(taken).toMatchObject({ message: "Nothing more came" });
    expect(left).toEqual([]);
  });

  it("leaves nothing where it has not all of its bytes", async () => {
    await using way = await given(() => "answered");
    const version = await way.shelf.put(file("whole"), about(1), undefined);
    way.objects.set(`b/${version?.key}`, Buffer.from("part"));
    const { taken, left } = await taking(way.shelf, version);
    expect(taken).toMatchObject({ code: "damaged-version" });
    expect(left).toEqual([]);
  });

  it("leaves nothing where its bytes are others, as many as they are", async () => {
    await using way = await given(() => "answered");
    const version = await way.shelf.put(file("whole"), about(1), undefined);
    way.objects.set(`b/${version?.key}`, Buffer.from("whale"));
    const { taken, left } = await taking(way.shelf, version);
    expect(taken).toMatchObject({ code: "damaged-version" });
    expect(left).toEqual([]);
  });

  it("is taken as it is where an earlier program put it, which told no hash", async () => {
    await using way = await given(() => "answered");
    const { sha256: _, ...version } = (await way.shelf.put(file("whole"), about(1), undefined)) as Version;
    expect((await taking(way.shelf, version)).taken).toBe(true);
  });

  it("is not asked for without end where what names it stalls", async () => {
    await using way = await given((method) => (method === "GET" ? "stalled" : "answered"), 5);
    await way.shelf.put(file("now"), about(1), undefined);
    await expect(way.faulty.current()).rejects.toThrow("Nothing more came");
  });
});
