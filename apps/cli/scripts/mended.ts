// Counts what an editor types who mends the draft of a text until it says what a record sheet says, beside writing that sheet by hand:
// the letters of keys and values. A value that differs costs a key press at each place that is marked to be deleted or typed over, and
// the letters typed there; a line that is too much costs one. An id that a draft made of words is as good as the sheet's; a quotation is
// right that shares half with the sheet's (what it takes to end it where the sheet does is told by itself), another that overlaps costs
// a key press for each end that is cut and the words that it lacks. What the draft has and the sheet only says by its words (emphasis,
// office) is right. A note in place of the sheet's says as much.
// Usage: node scripts/mended.ts [--each] SHEET TEXT [NAMES…]   (NAMES: sheets whose names the register is to know already)
import { readFile } from "node:fs/promises";
import { draft } from "@collegium/drafting";
import { parseSheet } from "@collegium/sheets";
import { lexiconActs } from "@collegium/sheets/language";
import { parse } from "yaml";
import { namesIn } from "../src/draft/names.ts";
import { actOf, bare, counter, type Fields, fields, type Item, list, signs } from "./count-mended.ts";

const given = process.argv.slice(2);
const [sheetFile, textFile, ...known] = given.filter((argument) => argument !== "--each");
if (sheetFile === undefined || textFile === undefined)
  throw new Error("usage: mended [--each] SHEET TEXT [NAMES…]");

const read = (yaml: string) => {
  const parsed = parseSheet(yaml);
  if (parsed.outcome === "malformed") throw new Error(JSON.stringify(parsed.problems));
  return parsed.sheet;
};
const text = (await readFile(textFile, "utf8")).normalize("NFC");
const wanted: Fields = parse(await readFile(sheetFile, "utf8"));
const register = await Promise.all(known.map(async (file) => read(await readFile(file, "utf8"))));
const source = fields(wanted.source);
const drafted: Fields = draft(text, {
  language: String(source.language ?? "en"),
  names: namesIn(register),
  source: { text: String(source.text), published: String(source.published) },
}).sheet;

const things = ["bodies", "people", "topics", "series", "instruments"] as const;
const isKnown = (kind: (typeof things)[number], id: string): boolean =>
  register.some((sheet) => id in fields((sheet as Fields)[kind]));
/** Which of the sheet's ids a draft's stands for. */
const meant = new Map<string, string>();
for (const kind of things)
  for (const [id, one] of Object.entries(fields(drafted[kind]))) {
    const same = Object.entries(fields(wanted[kind])).find(([, other]) =>
      labels(one).some((name) => labels(other).includes(name)),
    );
    if (same) meant.set(id, same[0]);
  }
const asMeant = (id: unknown): string => meant.get(bare(id)) ?? bare(id);
const { items, overlap, ends } = counter(text, asMeant);

const claims = list(drafted.claims).map(fields);
const pairs = list(wanted.claims)
  .map(fields)
  .map((claim) => {
    const act = actOf(claim) ?? "";
    const fit = (other: Fields) =>
      actOf(other) === act
        ? overlap(claim.quote, other.quote) *
          (asMeant(list(other[act])[0]) === bare(list(claim[act])[0]) ? 2 : 1)
        : 0;
    const [best] = [...claims].sort((a, b) => fit(b) - fit(a));
    if (!best || fit(best) === 0) return [claim, {}] as const;
    claims.splice(claims.indexOf(best), 1);
    return [claim, best] as const;
  });
// New things where the sheet has as many: the editor names each anew, once.
const rename = (theirs: readonly unknown[], ours: readonly unknown[]) => {
  const wished = theirs.map(bare).filter((id) => !ours.map(asMeant).includes(id));
  const named = ours.map(bare).filter((id) => !theirs.map(bare).includes(asMeant(id)) && !meant.has(id));
  if (theirs.length === ours.length)
    for (const [at, id] of named.entries()) meant.set(id, wished[at] as string);
};
for (const [claim, other] of pairs)
  for (const key of [...lexiconActs, "for"]) rename(list(claim[key]), list(other[key]));
rename(
  list(fields(fields(wanted.session).parties).value),
  list(fields(fields(drafted.session).parties).value ?? fields(drafted.session).parties),
);

const all: Item[] = [
  ...items("source", source, drafted.source),
  ...things.flatMap((kind) =>
    Object.entries(fields(wanted[kind])).flatMap(([id, one]) => {
      const there = Object.entries(fields(drafted[kind])).find(([other]) => asMeant(other) === id);
      const what = { [id]: one };
      return isKnown(kind, id) ? [] : items(`things.${kind}`, what, there ? { [id]: there[1] } : {});
    }),
  ),
  ...items("session", wanted.session, drafted.session ?? {}),
  ...aside(list(wanted.aside), list(drafted.aside)),
  ...pairs.flatMap(([claim, other], at) => items(`claims.${at}`, claim, other)),
  ...claims.map((_, at) => ({ path: `claims (too much).${at}`, byHand: 0, mended: 1 })),
];
const told = [...new Set(all.map(({ path }) => path.split(/[. ]/)[0] as string))];
/** Names, notes and summaries say what no text prints. */
const isName = ({ path }: Item): boolean => /\.(?:names|aliases|variants|note|summary|matches)\b/.test(path);
const print = (line: string) => process.stdout.write(`${line}\n`);
const share = (mended: number, byHand: number) =>
  `${byHand === 0 ? 0 : Math.round((100 * mended) / byHand)}%`;
for (const part of [...told, "in all"]) {
  const within = part === "in all" ? all : all.filter(({ path }) => path.split(/[. ]/)[0] === part);
  const rest = within.filter((item) => !isName(item));
  const [hand, mended] = [sum(within, "byHand"), sum(within, "mended")];
  const less = sum(rest, "mended");
  print(
    `${part}: ${mended} of ${hand} (${share(mended, hand)}); without names, notes and summaries ${less} of ${sum(rest, "byHand")} (${share(less, sum(rest, "byHand"))})`,
  );
}
print(
  `ends of quotations: ${pairs.reduce((total, [claim, other]) => total + ends(claim.quote, other.quote), 0)} more`,
);
if (given.includes("--each"))
  for (const { path, mended, byHand } of all
    .filter(({ mended }) => mended > 0)
    .sort((a, b) => b.mended - a.mended))
    print(`${mended} of ${byHand}\t${path}`);

function aside(wish: readonly unknown[], has: readonly unknown[]): Item[] {
  const words = (one: unknown) => (typeof one === "string" ? one : Object.values(fields(one))[0]);
  const why = (one: unknown) => (typeof one === "string" ? "furniture" : Object.keys(fields(one))[0]);
  const left = [...has];
  const found = wish.map((one, at) => {
    const place = left.findIndex((other) => overlap(words(one), words(other)) >= 0.5);
    const [other] = place < 0 ? [] : left.splice(place, 1);
    const mended = other === undefined ? signs(one) : why(one) === why(other) ? 0 : (why(one) ?? "").length;
    return { path: `aside.${at}`, byHand: signs(one), mended };
  });
  return [...found, ...left.map(() => ({ path: "aside (too much)", byHand: 0, mended: 1 }))];
}
function sum(of: readonly Item[], key: "byHand" | "mended"): number {
  return of.reduce((total, item) => total + item[key], 0);
}

/** Labels in all languages, aliases and variants, in small letters. */
function labels(one: unknown): string[] {
  const { names, aliases, variants } = fields(one);
  const found = [
    ...(typeof names === "string" ? [names] : Object.values(fields(names))),
    ...list(aliases),
    ...list(variants),
  ];
  return found.map((name) => String(fields(name).alias ?? name).toLowerCase());
}
