import { readFileSync } from "node:fs";
import type { App, RegisterKey } from "@collegium/api";
import { beforeAll, describe, expect, test } from "vitest";
import { sampleFolder } from "../serve/assets.ts";
import type { WholeApp } from "../serve/pages.ts";
import { filledPages, withSample } from "../testing/pages.ts";
import { tokenFor } from "../testing/token.ts";

const digest = "sample-digest-minsk-2014";
const text = readFileSync(new URL("minsk-2014.txt", sampleFolder()), "utf8");
/** The digest as its publisher might have rewritten it: no claim quotes what is new. */
const rewritten = (words: string): string => text.replaceAll("signed", words);

let app: WholeApp;
let token: string;

beforeAll(async () => {
  const filled = await filledPages(withSample);
  app = filled.app;
  token = await tokenFor(filled.key as RegisterKey, "record", "curate", "operate");
});

const page = async (path: string) => (await (app as App).request(path)).text();
const authorization = () => ({ authorization: `Bearer ${token}` });

async function deposit(id: string, words: string, supersedes?: string) {
  const query = new URLSearchParams({
    kind: "press-release",
    title: `A digest, ${id}`,
    publishers: "collegium",
    published: "2026",
    language: "en",
    ...(supersedes !== undefined && { supersedes }),
  });
  const headers = { ...authorization(), "content-type": "text/plain", "if-none-match": "*" };
  const answer = await app.request(`/v1/sources/${id}/text?${query}`, {
    method: "PUT",
    headers,
    body: words,
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
}

async function record(source: string, type: string, data: object) {
  const path = `/v1/sources/${source}`;
  const tag = (await app.request(path)).headers.get("etag") ?? "";
  const answer = await app.request(`${path}/events`, {
    method: "POST",
    headers: { ...authorization(), "content-type": "application/json", "if-match": tag },
    body: JSON.stringify({ events: [{ type, data }] }),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
}

const withhold = (source: string) => record(source, "SourceWithheld", { reason: "Its publisher asked" });

/** Pages of the session that the digest tells of, of its claims, and of both texts, in each language. */
const claims = Array.from({ length: 16 }, (_, n) => `/sessions/sample-minsk-2014/c${n + 1}`);
const sources = ["/sources/digest-rewritten", `/sources/${digest}`];
const pages = ["/sessions/sample-minsk-2014", ...claims, ...sources].flatMap((path) => [path, `/ru${path}`]);

describe("Pages that were kept", () => {
  test("have no word of a text any more that is withheld, which replaced the one that they quote", async () => {
    await deposit("digest-rewritten", rewritten("sealed in unquoted words"), digest);
    const before = await Promise.all(pages.map(page));
    const showing = pages.filter((_, n) => before[n]?.includes("in unquoted words"));
    expect(showing).toEqual(
      expect.arrayContaining(["/sessions/sample-minsk-2014/c13", "/sources/digest-rewritten"]),
    );
    await withhold("digest-rewritten");
    for (const path of pages) expect(await page(path), path).not.toContain("in unquoted words");
  });

  test("have no word of a text any more that is withheld, which another replaces", async () => {
    await deposit("digest-old", rewritten("had, in an earlier wording, signed"));
    await deposit("digest-new", text, "digest-old");
    const paths = ["/sources/digest-new", "/ru/sources/digest-new"];
    for (const path of paths) expect(await page(path)).toContain("in an earlier wording");
    await withhold("digest-old");
    for (const path of paths) expect(await page(path)).not.toContain("in an earlier wording");
  });

  test("have no word of a text any more that is withheld as that of another source", async () => {
    const paths = ["/sources/digest-again", "/ru/sources/digest-again"];
    for (const id of ["digest-first", "digest-again"]) await deposit(id, rewritten("put their names under"));
    for (const path of paths) expect(await page(path)).toContain("put their names under");
    await withhold("digest-first");
    for (const path of paths) expect(await page(path)).not.toContain("put their names under");
  });

  test("tell how much of a text is covered by now", async () => {
    const covered = async () => /Claims quote [^<]*/.exec(await page("/sessions/sample-minsk-2014"))?.[0];
    const before = await covered();
    expect(before).toContain("%");
    await record(digest, "PassagesSetAside", {
      why: "background",
      passages: [{ exact: text.trim().split("\n").at(-1) }],
    });
    expect(await covered()).not.toBe(before);
  });
});
