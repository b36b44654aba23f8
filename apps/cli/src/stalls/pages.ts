import { reading, type StallCase } from "./fire.ts";

/** A page of which nobody asked for these addresses before: each is made. */
const page = (name: string, ...paths: readonly [string, string, string]): StallCase => ({
  ...reading(`the page of ${name}, made anew`, "a page is bounded", (round) => paths[round] ?? paths[0]),
  anew: true,
});

/** A page in both languages, and its second part in English. */
const inBoth = (name: string, path: string, then = "?page=2"): StallCase =>
  page(name, path, `/ru${path}`, `${path}${then}`);

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
];
