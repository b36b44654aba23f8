import { freeSlug, slugOf } from "@collegium/domain";

/** Makes ids of names, each once. With a date (EDTF) it stands behind: of headings and first sentences many are alike, and few are of one day. */
export function idMaker(
  taken: Iterable<string> = [],
): (name: string, otherwise: string, date?: string) => string {
  const used = new Set(taken);
  return (name, otherwise, date) => {
    const id = freeSlug(dated(slugOf(name) || otherwise, date), (one) => used.has(one));
    used.add(id);
    return id;
  };
}

/** What the date leaves open is left out; an interval is its first day. The date is cut nowhere: an id may be longer than a name's part of it. */
function dated(id: string, date = ""): string {
  const day = slugOf((date.split(/[T/]/)[0] ?? "").replace(/[?~%]|^XXXX-?/g, ""));
  return day === "" || id.endsWith(day) ? id : `${id}-${day}`;
}
