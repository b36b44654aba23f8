import { type Cited, keyOf, oneLine, partsOf, pinsOf, titleOf } from "./cited.ts";

/** A record of RIS, as reference managers read it: a tag, two spaces, a hyphen, a space, the value; lines end as RIS has it. */
export function ris(cited: Cited): string {
  const { tellers, place, date, pinned, asOf, language } = cited;
  const [year = "", month = "", day = ""] = partsOf(date) ?? [];
  const lines: (readonly [string, string | undefined])[] = [
    ["TY", "ELEC"],
    ["ID", keyOf(cited)],
    ["TI", titleOf(cited)],
    ["T2", "Collegium"],
    ...tellers.map((one) => ["AU", one] as const),
    ["PY", year === "" ? undefined : year],
    ["DA", year === "" ? date.edtf : `${year}/${month}/${day}/`],
    ["CY", place],
    ["LA", language],
    ["UR", pinned],
    ["Y2", `${asOf.replaceAll("-", "/")}/`],
    ["N1", cited.claim && cited.title],
    ["N1", pinsOf(cited)],
  ];
  return [...lines, ["ER", ""] as const]
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join("");
}
