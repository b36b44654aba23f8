import { type Draft, draft } from "@collegium/drafting";
import { type Fields, fieldsOf, noFields, summed } from "./fields.ts";
import { type Annotated, annotatedIn } from "./folder.ts";
import { agrees, type Drafted, type Score, score } from "./score.ts";

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const verbose = process.argv.includes("--each");
const levels = [0.5, 0.8];

interface Told extends Drafted {
  readonly doubts: readonly string[];
}

const draftsOf = ({ drafts, unlikely }: Draft): Told[] =>
  [...drafts, ...unlikely].map(({ act, confidence, quote, doubts }) => ({
    act,
    confidence,
    ...quote,
    doubts,
  }));

const print = (line: string) => process.stdout.write(`${line}\n`);
const share = (part: number, whole: number) => (whole === 0 ? "–" : `${Math.round((100 * part) / whole)}%`);
const told = ({ drafts, right, claims, found }: Score) =>
  `${right} of ${drafts} drafts right (${share(right, drafts)}), ${found} of ${claims} claims found (${share(found, claims)})`;

const fieldsTold = ({ by, topics, words }: Fields): string =>
  `who acted: ${by.right} of ${by.told} right, ${by.open} left open; ` +
  `topics: ${topics.right} of ${topics.drafted} the reader’s, with ${words.found} of ${words.told} of the words`;

const nothing: Score = { drafts: 0, right: 0, claims: 0, found: 0 };
const sums = new Map(levels.map((level) => [level, nothing]));
const texts = folders.flatMap(annotatedIn);
let allFields = noFields;
for (const one of texts) {
  const drafted = draft(one.text, { language: one.language });
  const drafts = draftsOf(drafted);
  print(one.name + (one.lost > 0 ? ` (${one.lost} claims are not in the text as quoted)` : ""));
  for (const level of levels) {
    const result = score(drafts, one.claims, level);
    sums.set(level, sum(sums.get(level) ?? nothing, result));
    print(`  at ${level}: ${told(result)}`);
  }
  const fields = fieldsOf(drafted, one);
  allFields = summed(allFields, fields);
  if (fields.by.told > 0) print(`  ${fieldsTold(fields)}`);
  if (verbose) {
    for (const drafted of drafts) {
      const isRight = one.claims.some((claim) => agrees(drafted, claim));
      const sure = drafted.confidence.toFixed(2);
      print(`    ${isRight ? "right" : "     "} ${sure} ${drafted.act}: ${words(one, drafted)}`);
      for (const doubt of drafted.doubts) print(`               (${doubt})`);
    }
    for (const claim of one.claims)
      if (!drafts.some((drafted) => drafted.confidence >= 0.5 && agrees(drafted, claim)))
        print(`    missed ${claim.kind}: ${words(one, claim)}`);
  }
}
if (texts.length === 0) {
  process.stderr.write(
    "usage: drafting [--each] FOLDER…  (folders with texts, and findings as JSON beside them or in expected/)\n",
  );
  process.exitCode = 2;
} else {
  for (const [level, all] of sums) print(`all at ${level}: ${told(all)}`);
  print(`all: ${fieldsTold(allFields)}`);
}

function sum(a: Score, b: Score): Score {
  return {
    drafts: a.drafts + b.drafts,
    right: a.right + b.right,
    claims: a.claims + b.claims,
    found: a.found + b.found,
  };
}

function words({ text }: Annotated, { start, end }: { start: number; end: number }): string {
  return [...text].slice(start, end).join("").replace(/\s+/g, " ");
}
