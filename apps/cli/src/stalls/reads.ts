import { create, json, reading, type StallCase } from "./fire.ts";

/** Reads, and what is refused of their addresses and headers. */
export const reads: readonly StallCase[] = [
  reading("session of 3,000 claims", "a page is bounded", () => "/v1/sessions/long"),
  reading(
    "session of 3,000 claims, as of a time",
    "in slices, others in between",
    () => "/v1/sessions/long?asOf=2026-01-01T00:00:00Z",
  ),
  reading(
    "session of 3,000 corrections, as of a time",
    "in slices, others in between",
    () => "/v1/sessions/corrected?asOf=2026-01-01T00:00:00Z",
  ),
  reading(
    "topic of 3,000 sessions, as of a time",
    "in slices, others in between",
    () => "/v1/topics/trade?asOf=2026-01-01T00:00:00Z",
  ),
  reading("topic of 3,000 sessions", "a page is bounded", () => "/v1/topics/trade"),
  reading("topic of 3,000 claims of one session", "a page is bounded", () => "/v1/topics/culture"),
  reading(
    "body of 3,000 sessions, as of a time",
    "in slices, others in between",
    () => "/v1/bodies/alderland?asOf=2026-01-01T00:00:00Z",
  ),
  reading("series of 3,000 sessions", "a page is bounded", () => "/v1/series/yearly"),
  reading(
    "series of 3,000 sessions, as of a time",
    "in slices, others in between",
    () => "/v1/series/yearly?asOf=2026-01-01T00:00:00Z",
  ),
  {
    name: "topic of 3,000 sessions, as of before any of them",
    kind: "in slices, others in between",
    async fire({ send }) {
      await send(404, "/v1/topics/trade?asOf=2019-12-31T00:00:00Z");
    },
  },
  reading("source quoted by 3,000 sessions", "a page is bounded", () => "/v1/sources/quoted"),
  reading(
    "source quoted by 3,000 sessions, as of a time",
    "in slices, others in between",
    () => "/v1/sources/quoted?asOf=2026-01-01T00:00:00Z",
  ),
  reading(
    "history of a session of 3,000 claims",
    "in slices, others in between",
    () => "/v1/sessions/long/history?limit=100",
  ),
  reading(
    "history of a session of 3,000 corrections",
    "in slices, others in between",
    () => "/v1/sessions/corrected/history?limit=100",
  ),
  {
    name: "history of a session of 3,000 corrections, all pages",
    kind: "in slices, others in between",
    async fire({ url }) {
      for (let next: string | null = "/v1/sessions/corrected/history?limit=100"; next; ) {
        const page = await fetch(url + next);
        ({ next } = (await page.json()) as { next: string | null });
      }
    },
  },
  reading(
    "annotations of a source quoted 9,000 times",
    "a page is bounded",
    () => "/v1/sources/quoted/annotations",
  ),
  reading(
    "a list by 20 bodies, of 3,000 sessions",
    "a page is bounded",
    () =>
      `/v1/sessions?limit=100&${Array.from({ length: 20 }, (_, n) => `body=${n === 19 ? "alderland" : `alderland`}`).join("&")}`,
  ),
  reading(
    "a list by a body and none of its days, of 3,000 sessions",
    "a page is bounded",
    () => "/v1/sessions?body=alderland&from=2500&limit=100",
  ),
  reading(
    "a list of sessions from a day on that none has",
    "a page is bounded",
    () => "/v1/sessions?from=2500&limit=100",
  ),
  reading(
    "mentions of a topic of 3,000 sessions",
    "a page is bounded",
    () => "/v1/topics/trade/mentions?limit=100",
  ),
  reading("changes: 100 commits of up to 64 KB", "a page is bounded", () => "/v1/changes?after=20&limit=100"),
  reading(
    "the coverage of a text of a mebibyte",
    "work in proportion to what is sent",
    () => "/v1/sources/mebibyte/coverage",
  ),
  reading("text of a mebibyte", "work in proportion to what is sent", () => "/v1/sources/mebibyte/text"),
  reading("the reference", "a page is bounded", () => "/openapi.json"),
  reading("metrics", "a page is bounded", () => "/metrics"),
  ...(
    [
      ["page", "a page of 2,500 words written anew"],
      ["report", "900 KB with one word in 50 changed"],
      ["unlike", "two texts of a mebibyte with nothing in common"],
      ["unbroken", "two words of a mebibyte"],
      ["repeated", "400,000 times the same word, and half of them others"],
      ["lines", "150,000 lines, and the same from the last to the first"],
    ] as const
  ).map(([name, what]) =>
    reading(`the difference of ${what}`, "in a thread", (round) => `/v1/sources/${name}-${round}/difference`),
  ),
  {
    name: "difference, known to the reader, asked for 200 times",
    kind: "kept by the hashes of its texts",
    async fire({ send }) {
      const etag = (await send(200, "/v1/sources/report-0/difference")).headers.get("etag") ?? "";
      await Promise.all(
        Array.from({ length: 200 }, () =>
          send(304, "/v1/sources/report-0/difference", { headers: { "if-none-match": etag } }),
        ),
      );
    },
  },
  {
    name: "a query of 5,000 parameters",
    kind: "refused before anything costly",
    async fire({ send }) {
      await send(400, `/v1/sessions?${"b&".repeat(7_000)}`);
      await send(400, `/v1/sessions?${"body=a&".repeat(2_000)}`);
    },
  },
  {
    name: "headers of 15 KB",
    kind: "refused before anything costly",
    async fire({ send }) {
      await send(200, "/v1/sessions/long", {
        headers: { "if-none-match": '"a",'.repeat(3_500), prefer: "" },
      });
      const write = (headers: Record<string, string>, status: number) =>
        send(status, "/v1/sessions/long/events", {
          method: "POST",
          token: "editor",
          body: "{}",
          headers: { ...json, ...headers },
        });
      await write({ "if-match": '"a",'.repeat(3_500) }, 400);
      await write({ "if-match": `${'"1",'.repeat(3_500)}"1"` }, 400);
      await write({ ...create, "idempotency-key": `"${"\\\\".repeat(7_000)}"` }, 400);
      await send(401, "/v1/topics/x/events", {
        method: "POST",
        body: "{}",
        headers: { ...json, ...create, authorization: `Bearer ${"a.".repeat(6_000)}` },
      });
    },
  },
];
