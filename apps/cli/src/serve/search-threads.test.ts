import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Unavailable } from "@collegium/event-store";
import { openSearch, searchFile } from "@collegium/read-model/search";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newFolder } from "../testing/command.ts";
import { emptyRegister, registerIn } from "../testing/register.ts";
import { sampleFolder } from "./assets.ts";
import { applySample } from "./sample.ts";
import { openSearchAt } from "./search.ts";
import { searchingThreads } from "./search-threads.ts";

let sample: string;
beforeAll(async () => {
  const { app, key, register, folder } = await emptyRegister();
  await applySample(app, key, sampleFolder());
  register.close();
  sample = folder;
});

let register: Awaited<ReturnType<typeof registerIn>>;
let folder: string;
let path: string;
beforeEach(async () => {
  const copy = newFolder();
  cpSync(sample, copy, { recursive: true });
  register = await registerIn(copy);
  folder = newFolder();
  path = join(folder, "search.db");
});

const asked = { filters: {}, limit: 25 };
/** Stands in the text of the sample, and no claim quotes it. */
const unquoted = "published by the Belarusian Foreign Ministry";

describe("A search file that is read in threads", () => {
  it("answers as it does without them", async () => {
    const search = openSearchAt(path, register.register);
    await search.catchUp();
    const db = openSearch(path);
    const here = searchFile(db, register.register);
    for (const q of ["consultations", '"foreign ministries"', "cooper*", "nothing of the kind"]) {
      const found = await search.file.search({ q, ...asked });
      expect(found).toEqual(JSON.parse(JSON.stringify(await here.search({ q, ...asked }))));
    }
    const checked = await search.file.check(unquoted);
    expect(checked.verdict).toBe("word-for-word");
    expect(checked).toEqual(await here.check(unquoted));
    db.close();
    await search.close();
  });

  it("keeps no word of a text that is withheld, also while it is read", async () => {
    const search = openSearchAt(path, register.register);
    await search.catchUp();
    const holding = () =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(unquoted));
    expect(holding()).not.toEqual([]);
    let done = false;
    const reading = (async () => {
      while (!done) await search.file.search({ q: "consultations", ...asked });
    })();
    const head =
      (await register.app.request("/v1/sources/sample-digest-minsk-2014")).headers.get("etag") ?? "";
    const withheld = await register.app.request("/v1/sources/sample-digest-minsk-2014/events", {
      method: "POST",
      body: JSON.stringify({ events: [{ type: "SourceWithheld", data: { reason: "asked to" } }] }),
      headers: {
        authorization: `Bearer ${register.token}`,
        "content-type": "application/json",
        "if-match": head,
      },
    });
    expect(withheld.status).toBe(201);
    await search.catchUp();
    expect(holding()).toEqual([]);
    expect((await search.file.check(unquoted)).verdict).not.toBe("word-for-word");
    done = true;
    await reading;
    await search.close();
  });

  it("says when too many wait for it", async () => {
    const search = openSearchAt(path, register.register);
    await search.catchUp();
    const { texts } = register.register;
    const threads = searchingThreads({ path, file: search.file, texts }, { threads: 1, waiting: 1 });
    const found = await Promise.allSettled([1, 2, 3].map(() => threads.file.check(unquoted)));
    expect(found).toMatchObject([
      { value: { verdict: "word-for-word" } },
      { value: { verdict: "word-for-word" } },
      { reason: expect.any(Unavailable) },
    ]);
    await threads.end();
    await search.close();
  });
});
