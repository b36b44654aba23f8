import { actNames } from "@collegium/domain";
import type { ServedDocument } from "@collegium/read-model";

const most = "limit=100";
const asked = (text: string) => `q=${encodeURIComponent(text)}`;

/** What the search file answers of a record: by its names, its words, and what its claims hold. */
export function* findings(document: ServedDocument): Generator<string> {
  for (const name of namesOf(document)) {
    for (const length of [1, 3, 7]) yield `/v1/names?${asked([...name].slice(0, length).join(""))}&${most}`;
    yield `/v1/names?${asked(name.split(" ").at(-1) ?? name)}&type=${document.type}`;
    yield `/v1/search?${asked(name)}&${most}`;
  }
  if (document.type !== "session") return;
  const { id, claims, place, series } = document;
  yield `/v1/claims?session=${id}&${most}`;
  if (place !== undefined) yield `/v1/sessions?place=${encodeURIComponent(place.toUpperCase())}&${most}`;
  if (series) yield `/v1/sessions?series=${series.id}&order=recorded&${most}`;
  for (const { act, by, topics = [], frameworks = [], evidence } of claims.slice(0, 3)) {
    const [who] = typeof by === "string" ? [by] : by.map(({ type, id }) => `${type}/${id}`);
    const narrowed = [`act=${act}`, `by=${who}`, ...topics.slice(0, 1).map(({ id }) => `topic=${id}`)].join(
      "&",
    );
    yield `/v1/sessions?${narrowed}&order=asc&limit=5`;
    yield `/v1/claims?${narrowed}&order=desc&limit=5`;
    yield `/v1/counts?per=series&${narrowed}`;
    for (const { type, id } of frameworks.slice(0, 1)) yield `/v1/claims?framework=${type}/${id}&${most}`;
    const [{ exact } = { exact: "nothing" }] = evidence;
    const words = exact.split(" ");
    yield `/v1/check?${asked(exact.slice(0, 900))}`;
    yield `/v1/check?${asked([...words.slice(0, 4), "otherwise", ...words.slice(5, 20)].join(" "))}`;
    yield `/v1/search?${asked(words.slice(0, 2).join(" "))}&limit=20`;
    yield `/v1/search?${asked(`"${words.slice(1, 4).join(" ")}" ${words[0]?.slice(0, 4)}*`)}&kind=quotation&limit=20`;
  }
}

/** What it answers of the whole register. */
export function* overall(): Generator<string> {
  for (const per of ["year", "format", "series", "act"]) yield `/v1/counts?per=${per}`;
  for (const act of actNames) yield `/v1/claims?act=${act}&${most}`;
  for (const as of ["csv", "jsonl"]) yield `/v1/claims?as=${as}`;
  for (const emphasis of ["main", "special", "thorough"]) yield `/v1/sessions?emphasis=${emphasis}&${most}`;
  for (const words of ["обсудили", "прав человека", "супрацоўн*", '"human rights"', "discussed", "соглашен*"])
    yield `/v1/search?${asked(words)}&${most}`;
}

function namesOf(document: ServedDocument): string[] {
  if (document.type === "session" || document.type === "source") return [document.title];
  return Object.values(document.names);
}
