import { allSayings, isDetail, sayings } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { kindsOf, ranked } from "../sheet/names.ts";
import { type AskedField, allNames, currentOf, type Desk, labelOf } from "./desk.ts";

/** Something that a digit chooses. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isOn: boolean;
}

/** So many have a digit. */
const most = 9;
/** So many are shown, however little they have to do with the words. */
const always = 4;

/** What may be chosen for the current claim, nearest first; what is chosen already can always be taken away. */
export function choicesOf(desk: Desk): Choice[] {
  const field = desk.asking?.field ?? "objects";
  const typed = desk.asking?.typed ?? "";
  if (field === "says") return sayingsLike(desk, typed);
  const item = currentOf(desk);
  if (!item || item.status === "recorded" || !isListed(field)) return [];
  const chosen = field === "by" ? (typeof item.by === "string" ? [] : item.by) : item[field];
  const own = valuesFor(desk, item, field, typed);
  const isOn = ({ value }: { value: string }) => chosen.includes(value);
  const late = typed === "" ? chosen.filter((value) => !own.some((one) => one.value === value)) : [];
  const shown = own.slice(0, most - late.length);
  return [...shown, ...late.map((value) => ({ value, label: labelOf(desk, value) }))].map((one) => ({
    ...one,
    isOn: isOn(one),
  }));
}

export const isListed = (field: AskedField): field is ListedField =>
  field === "objects" || field === "frameworks" || field === "refersTo" || field === "by";

function sayingsLike({ words }: Desk, typed: string): Choice[] {
  const sought = typed.toLowerCase();
  return allSayings
    .filter((says) => !isDetail(says) || typed !== "")
    .filter(
      (says) => says.toLowerCase().startsWith(sought) || words.says[says].toLowerCase().startsWith(sought),
    )
    .slice(0, most)
    .map((says) => ({ value: says, label: words.says[says], isOn: false }));
}

type ListedField = "objects" | "frameworks" | "refersTo" | "by";

/** The kinds of things that may stand in a field of an item. */
export function kindsAsked({ says }: Item, field: ListedField): readonly string[] {
  if (field === "objects") return kindsOf[sayings[says].about];
  return kindsOf[({ frameworks: "framework", refersTo: "refers", by: "actor" } as const)[field]];
}

function valuesFor(desk: Desk, item: Item, field: ListedField, typed: string) {
  const { about } = sayings[item.says];
  if (field === "objects" && about === "claim") return claimsLike(desk, typed);
  if (field === "objects" && (about === "format" || about === "date" || about === "word"))
    return plainValues(desk, item, typed);
  const kinds = kindsAsked(item, field);
  const words = item.spans.map((span) => desk.text.slice(span)).join(" ");
  const found = ranked(allNames(desk), kinds, words, typed);
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }, place) => typed !== "" || place < always || (score > 0 && score >= best / 2))
    .map(({ name, label }) => ({ value: name, label }));
}

function plainValues(desk: Desk, { says }: Item, typed: string) {
  const values =
    says === "format"
      ? Object.keys(desk.words.kinds.formats)
      : isDetail(says)
        ? (desk.drafted[says]?.values ?? [])
        : [];
  return values
    .map((value) => ({ value, label: labelOf(desk, value) }))
    .filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
}

/** Recorded claims of the session, which a reply may be to. */
const claimsLike = (desk: Desk, typed: string) =>
  desk.standings.order
    .filter(({ claim }) => claim !== undefined)
    .map((item) => ({
      value: item.claim ?? "",
      label: `${item.claim} ${desk.words.says[item.says]} ${item.objects.map((name) => labelOf(desk, name)).join(", ")}`,
    }))
    .filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));

/** Who may have acted, for the key that goes through them: both sides, each party, who tells it, nobody named. */
export function actorsOf({ sheet, standings }: Desk): (string | readonly string[])[] {
  const parties = standings.order.find(({ says }) => says === "parties")?.objects ?? [];
  const publishers = listOf(sheet.head.source.publishers).map((id) => `body/${id}`);
  const session = listOf(sheet.head.session.parties).map((id) => `body/${id}`);
  const bodies = [...new Set([...publishers, ...parties, ...session])];
  return ["joint", ...bodies.map((one) => [one]), "unspecified"];
}

export const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

/** What kind of thing a new name becomes, by the field that asks for it. */
export function kindOfNew(desk: Desk): string | undefined {
  const item = currentOf(desk);
  const field = desk.asking?.field;
  if (!item || !field || !isListed(field)) return undefined;
  if (field === "objects") return kindsOf[sayings[item.says].about][0];
  return field === "refersTo" ? "instrument" : "body";
}
