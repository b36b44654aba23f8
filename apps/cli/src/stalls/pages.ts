import { reading, type StallCase } from "./fire.ts";

/** A page of which nobody asked for these addresses before: each is made. */
const page = (name: string, ...paths: readonly [string, string, string]): StallCase => ({
  ...reading(`the page of ${name}, made anew`, "a page is bounded", (round) => paths[round] ?? paths[0]),
  anew: true,
});

/** A page in both languages, and its second part in English. */
const inBoth = (name: string, path: string, then = "?page=2"): StallCase =>
  page(name, path, `/ru${path}`, `${path}${then}`);

const sliced = "in slices, others in between";

/** Pages of the largest things, the first that anybody asks this process for among them. */
export const pages: readonly StallCase[] = [
  inBoth("a session of 3,000 claims", "/sessions/long"),
  inBoth("a session of 3,000 corrections", "/sessions/corrected"),
  page(
    "a claim of a session of 3,000",
    "/sessions/long/c1",
    "/ru/sessions/long/c1500",
    "/sessions/long/c3000",
  ),
  page("the source of a mebibyte", "/sources/mebibyte", "/ru/sources/mebibyte", "/sources/quoted"),
  page("a topic of 3,000 claims", "/topics/culture", "/ru/topics/culture", "/topics/trade"),
  page("a body of 3,000 sessions", "/bodies/alderland", "/ru/bodies/alderland", "/bodies/birchland"),
  page("a series of 3,000 sessions", "/series/yearly", "/ru/series/yearly", "/series/yearly"),
  inBoth("the list of all sessions", "/sessions", "?format=consultations"),
  page("the register", "/?language=en", "/ru", "/?language=en"),
  page(
    "a session of 3,000 claims as of a day",
    "/sessions/long?asOf=2021-01-01",
    "/ru/sessions/long?asOf=2021-01-02",
    "/sessions/long?asOf=2021-01-03&page=2",
  ),
  page(
    "what changed in a session of 3,000 claims",
    "/sessions/long/changes?from=2019-12-01",
    "/ru/sessions/long/changes?from=2019-12-02",
    "/sessions/long/changes?from=2019-12-03",
  ),
  reading("all sessions as a table", sliced, () => "/sessions.csv"),
  reading("all sessions as a calendar", sliced, () => "/sessions.ics"),
  reading("the sitemap of all sessions", sliced, () => "/sitemaps/sessions/0.xml"),
];
