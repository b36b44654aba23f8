import type { Kind, StallCase, Target } from "./fire.ts";
import { sentence } from "./seed.ts";
import { proseOf } from "./words.ts";

/** The most characters that a sheet may have. */
const longest = 262_144;
const yaml = { "content-type": "application/yaml" };

const dry = (
  name: string,
  kind: Kind,
  status: number,
  sheet: (round: number) => string | FormData,
): StallCase => ({
  name,
  kind,
  async fire(to, round) {
    await send(to, status, sheet(round), "?dryRun=true");
  },
});

/** Sends a sheet, and answers what it reports. */
async function send(to: Target, status: number, sheet: string | FormData, query = ""): Promise<Response> {
  const headers = typeof sheet === "string" ? yaml : {};
  return to.send(status, `/v1/sheets${query}`, { method: "POST", body: sheet, token: "editor", headers });
}

/** A sheet with as many lines of a kind as it may have characters. */
function filled(head: string, line: (n: number) => string, most = Infinity): string {
  const lines = [head];
  for (let n = 0, length = head.length; n < most; n++) {
    const next = line(n);
    length += next.length + 1;
    if (length > longest) break;
    lines.push(next);
  }
  return lines.join("\n");
}

const onLong = "source: quoted\nsession: long\nclaims:";
const claim = (quote: string, more = "") =>
  `- { discussed: rare, emphasis: plain, wording: says${more}, quote: "${quote}" }`;
/** Words of the quoted source that the long session has no claim of. */
const unclaimed = (n: number) => sentence(3_000 + (n % 2_000)).slice(0, 19);

/** A sheet of a new source and session, with the source's text. */
function withText(text: string, claims: string): FormData {
  const id = crypto.randomUUID();
  const form = new FormData();
  const source = `{ id: new-${id}, text: new.txt, title: New, kind: other, publishers: [alderland], published: 2020, language: en }`;
  const date = `{ value: 2019-05-01, quote: "First of all" }`;
  const session = `{ id: new-${id}, format: consultations, title: New, date: ${date}, parties: [alderland, birchland] }`;
  form.append("sheet", `source: ${source}\nsession: ${session}\nclaims:\n${claims}`);
  form.append("new", new Blob([text]), "new.txt");
  return form;
}

const mebibyte = `First of all: ${proseOf(1_048_000, 3)}`;
const sentencesOf = (text: string) => text.split(". ").map((one) => one.split(/\s/).slice(-8).join(" "));
const spread = sentencesOf(mebibyte)
  .filter((_, n) => n % 7 === 3)
  .slice(0, 2_000);
const quoting = (passages: readonly string[], written = (passage: string) => passage): string =>
  passages
    .map(
      (one) =>
        `- { discussed: rare, emphasis: plain, wording: ${one.split(" ")[0]}, quote: "${written(one)}" }`,
    )
    .join("\n");

/** Record sheets, right and wrong. What is read, planned and reported of them is done in a thread; recorded is as any other write is. */
export const sheets: readonly StallCase[] = [
  dry("a sheet of 2,000 claims upon a session of 3,000", "in a thread", 200, () =>
    filled(onLong, (n) => claim(unclaimed(n)), 2_000),
  ),
  dry("a sheet of 2,000 claims that the session has", "in a thread", 200, () =>
    filled(
      onLong,
      (n) => `- { discussed: culture, emphasis: plain, wording: agreed upon, quote: "${sentence(n + 1)}" }`,
      2_000,
    ),
  ),
  {
    name: "a sheet of 2,000 claims and a new text of a mebibyte, recorded",
    kind: "in slices, others in between",
    async fire(to) {
      const answer = await send(to, 200, withText(mebibyte, quoting(spread.slice(0, 1_500))));
      void answer;
    },
  },
  dry("a sheet of 2,000 quotations of a new text of a mebibyte, folded", "in a thread", 200, () =>
    withText(
      mebibyte,
      quoting(spread.slice(0, 1_500), (one) => one.replaceAll(" ", "\u00a0")),
    ),
  ),
  dry("a sheet of 2,000 quotations that are not found", "in a thread", 200, () =>
    filled("source: mebibyte\nsession: long\nclaims:", (n) => claim(`says lorem ipsum ${n} dolor`), 2_000),
  ),
  dry("a sheet of 2,000 quotations found in many places", "in a thread", 200, () =>
    filled("source: mebibyte\nsession: long\nclaims:", () => claim("e"), 2_000),
  ),
  dry("a sheet of 2,000 claims with several mistakes each", "in a thread", 400, () =>
    filled(
      "source: quoted\nsession: long\nclaims:",
      (n) => `- { discussed: "x ${n}", emphasis: much, by: [], quote: [], x: 1, y: }`,
      2_000,
    ),
  ),
  dry("a sheet of 2,000 claims without an act", "in a thread", 400, () =>
    filled(
      "source: quoted\nsession: long\nclaims:",
      (n) => `- { dscussed: x, quote: { exact: ${n} } }`,
      2_000,
    ),
  ),
  dry("a sheet of 50,000 bodies that nobody registered", "refused before anything costly", 400, () =>
    filled(
      onLong,
      (n) =>
        `- discussed: rare\n  by: [${Array.from({ length: 200 }, (_, m) => `t${(200 * n + m).toString(36)}`).join(",")}]\n  quote: ${unclaimed(n)}`,
    ),
  ),
  dry("a sheet of 20,000 brackets", "in a thread", 400, () => `a: [${"[],".repeat(19_999)}]`),
  dry("a sheet of 200,000 brackets", "in a thread", 400, () => `a: ${"[{".repeat(100_000)}`),
  dry("a sheet that is deep", "in a thread", 400, () => filled("", (n) => `${" ".repeat(n)}a:`)),
  dry("a sheet of one word", "in a thread", 400, () => "x".repeat(longest)),
  dry("a sheet of one word in 87,000 lines", "in a thread", 400, () => `source:\n${" x\n".repeat(87_000)}`),
  dry("a sheet of one text of escapes", "in a thread", 400, () => `source: "${"\\u0041".repeat(43_000)}"`),
  dry("a sheet of one block", "in a thread", 400, () => `source: >\n${" x\n".repeat(87_000)}`),
  dry("a sheet of aliases", "in a thread", 400, () =>
    filled(`by: &a [${"x,".repeat(100)}x]\nclaims:`, () => "- *a"),
  ),
  dry("a sheet of anchors", "in a thread", 400, () => filled("claims:", (n) => `- &a${n} x`)),
  dry("a sheet of 30,000 keys", "in a thread", 400, () => filled("", (n) => `k${n}: `)),
  dry("a sheet of 60,000 comments", "in a thread", 400, () => filled("", () => "#")),
  dry("a sheet of 3 MiB", "refused before anything costly", 400, () => "x".repeat(3_145_728)),
  dry("a sheet with a text of nothing but boundaries", "refused before anything costly", 400, () => {
    const form = new FormData();
    form.append("sheet", "source: quoted");
    form.append("x", new Blob(["\r\n--".repeat(262_000)]), "x.txt");
    return form;
  }),
];
