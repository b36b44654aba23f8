import { type Cited, keyOf, oneLine, partsOf, pinsOf, titleOf } from "./cited.ts";

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words that TeX takes as they are; Cyrillic stays, as Biber and today's TeX read UTF-8. */
const tex = (words: string): string =>
  oneLine(words).replace(/[\\{}~^$&#_%]/g, (sign) => escapes[sign] ?? `\\${sign}`);

/** An entry of BibTeX, which BibLaTeX reads as well (`date`, `urldate`, `location`). */
export function bibtex(cited: Cited): string {
  const { tellers, place, date, pinned, asOf } = cited;
  const year = partsOf(date)?.[0];
  const fields: (readonly [string, string | undefined])[] = [
    ["title", `{${tex(titleOf(cited))}}`],
    ["author", tellers.length > 0 ? tellers.map((one) => `{${tex(one)}}`).join(" and ") : undefined],
    ["year", year],
    ["date", oneLine(date.edtf)],
    ["location", place === undefined ? undefined : tex(place)],
    ["howpublished", "Collegium"],
    ["url", oneLine(pinned).replace(/[{}\\]/g, "")],
    ["urldate", asOf],
    ["note", tex([...(cited.claim ? [cited.title] : []), pinsOf(cited)].join(". "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${keyOf(cited)},\n${lines.join(",\n")}\n}\n`;
}
