// Counts what an editor types who mends the draft of a text until it says what a record sheet says, beside writing that sheet by hand: the
// letters of keys and values. An id that a draft made of words is as good as the sheet's; a quotation is right that shares half of the two.
// Usage: node scripts/mended.ts SHEET TEXT [NAMES…]   (sheets that the register is to know already, by their names)
import { readFile } from "node:fs/promises";
import { draft } from "@collegium/drafting";
import { parseSheet } from "@collegium/sheets";
import { lexiconActs } from "@collegium/sheets/language";
import { parse } from "yaml";
import { namesIn } from "../src/draft/names.ts";

type Fields = Readonly<Record<string, unknown>>;
interface Typed {
  readonly byHand: number;
  readonly mended: number;
}

const [sheetFile, textFile, ...known] = process.argv.slice(2);
if (sheetFile === undefined || textFile === undefined) throw new Error("usage: mended SHEET TEXT [NAMES…]");

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

/** Which of the sheet's ids a draft's stands for. */
const meant = new Map<string, string>();
const things = ["bodies", "people", "topics", "series", "instruments"] as const;
for (const kind of things)
  for (const [id, one] of Object.entries(fields(drafted[kind]))) {
    const same = Object.entries(fields(wanted[kind])).find(([, other]) =>
      labels(one).some((name) => labels(other).includes(name)),
    );
    if (same) meant.set(id, same[0]);
  }
const bare = (id: unknown): string => String(id).replace(/^(?:body|person|topic|instrument|series)\//, "");
const asMeant = (id: unknown): string => meant.get(bare(id)) ?? bare(id);

const claims = list(drafted.claims).map(fields);
const pairs = list(wanted.claims)
  .map(fields)
  .map((claim) => {
    const at = claims.findIndex(
      (other) => actOf(other) === actOf(claim) && isQuoted(claim.quote, other.quote),
    );
    return [claim, at < 0 ? {} : (claims.splice(at, 1)[0] as Fields)] as const;
  });
// One new thing where the sheet has one: the editor names it anew, once.
for (const [claim, other] of pairs)
  for (const key of lexiconActs) {
    const [theirs, ours] = [list(claim[key]), list(other[key])];
    if (
      theirs.length === 1 &&
      ours.length === 1 &&
      !meant.has(bare(ours[0])) &&
      asMeant(ours[0]) !== theirs[0]
    )
      meant.set(bare(ours[0]), bare(theirs[0]));
  }

const parts: Record<string, Typed> = {};
const count = (part: string, byHand: number, mended: number) => {
  const before = parts[part] ?? { byHand: 0, mended: 0 };
  parts[part] = { byHand: before.byHand + byHand, mended: before.mended + mended };
};
count("source", signs(source), missing(source, fields(drafted.source)));
for (const kind of things)
  for (const [id, one] of Object.entries(fields(wanted[kind]))) {
    if (register.some((sheet) => id in fields((sheet as Fields)[kind]))) continue;
    const there = Object.entries(fields(drafted[kind])).find(([other]) => asMeant(other) === id);
    count("things", id.length + signs(one), there ? missing(one, there[1]) : id.length + signs(one));
  }
count("session", signs(wanted.session), missing(wanted.session, drafted.session ?? {}));
count("aside", signs(wanted.aside), signs(wanted.aside));
for (const [claim, other] of pairs) count("claims", signs(claim), missing(claim, other));
count("claims", 0, claims.length);
const total = Object.values(parts).reduce((sum, { byHand, mended }) => ({
  byHand: sum.byHand + byHand,
  mended: sum.mended + mended,
}));
for (const [part, { byHand, mended }] of Object.entries({ ...parts, "in all": total }))
  process.stdout.write(
    `${part}: ${mended} of ${byHand} (${byHand === 0 ? 0 : Math.round((100 * mended) / byHand)}%)\n`,
  );

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
function actOf(claim: Fields): string | undefined {
  return lexiconActs.find((act) => act in claim);
}
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Labels in all languages, aliases and variants, in small letters. */
function labels(one: unknown): string[] {
  const { names, aliases, variants } = fields(one);
  const all = [
    ...(typeof names === "string" ? [names] : Object.values(fields(names))),
    ...list(aliases),
    ...list(variants),
  ];
  return all.map((name) => String(fields(name).alias ?? name).toLowerCase());
}

/** Letters of keys and values, without white space. */
function signs(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + signs(one), 0);
  if (typeof value !== "object" || value === null) return String(value ?? "").replaceAll(/\s/g, "").length;
  return Object.entries(value).reduce((sum, [key, one]) => sum + key.length + signs(one), 0);
}

/** Signs of what a draft doesn't say. */
function missing(wish: unknown, has: unknown): number {
  if (Array.isArray(wish)) {
    const there = list(has).map(asMeant);
    return wish.reduce((sum: number, one) => {
      if (typeof one !== "object") return sum + (there.includes(bare(one)) ? 0 : signs(one));
      return sum + Math.min(signs(one), ...list(has).map((other) => missing(one, other)));
    }, 0);
  }
  if (typeof wish !== "object" || wish === null)
    return list(fields(has).value ?? has).some(
      (one) => String(one) === String(wish) || asMeant(one) === bare(wish),
    )
      ? 0
      : signs(wish);
  return Object.entries(wish).reduce((sum, [key, one]) => {
    const other = fields(has)[key];
    if (key === "quote" && other !== undefined && isQuoted(one, other)) return sum;
    return sum + (other === undefined ? key.length : 0) + missing(one, other);
  }, 0);
}

/** Whether each of a sheet's quotations shares half with one of the draft's. */
function isQuoted(wish: unknown, has: unknown): boolean {
  const there = list(has).flatMap(placeOf);
  const sought = list(wish).flatMap(placeOf);
  return (
    sought.length > 0 &&
    sought.some(([from, to]) =>
      there.some(([start, end]) => {
        const both = Math.min(to, end) - Math.max(from, start);
        return both > 0 && both * 2 >= Math.max(to, end) - Math.min(from, start);
      }),
    )
  );
}

/** Where a quotation stands; its first words and its last may be all that is written. */
function placeOf(quote: unknown): (readonly [number, number])[] {
  const exact = String(fields(quote).exact ?? quote).replaceAll(/[_*]/g, "");
  const [first = "", last = first] = exact.split(/ ?(?:…|\.\.\.) ?/);
  const start = text.indexOf(first);
  const end = text.indexOf(last, start);
  return start < 0 || end < 0 ? [] : [[start, end + last.length]];
}
