import type { Parameter } from "./contract.ts";
import { hostileStrings } from "./hostile.ts";
import type { Making } from "./making.ts";

/** Path and query of a request whose body has this type. */
export const targetOf = (making: Making, type: string | undefined): string =>
  pathOf(making) + queryOf(making, type);

function pathOf({ known, chances, number, operation, bends, creates }: Making): string {
  const bent = operation.path.replaceAll(/\{[^}]+\}/g, (parameter) => {
    if (bends.has("path")) return encodeURIComponent(chances.pick(hostileStrings).toWellFormed());
    if (parameter === "{claim}") return `c${chances.int(1, 20)}`;
    if (operation.requestBody && creates) return `new-${number}`;
    // Mostly a thing of the collection, sometimes one of another.
    const type = Object.keys(known.ids).find((one) => operation.path.startsWith(`/v1/${one.slice(0, 4)}`));
    const ids = chances.chance(0.8) && type ? known.ids[type as keyof typeof known.ids] : undefined;
    return chances.pick(ids ?? chances.pick(Object.values(known.ids)));
  });
  return bends.has("path") && bends.has("raw")
    ? bent.replaceAll("/", chances.pick(["//", "/./", "/%2f", "/..;/"]))
    : bent;
}

function queryOf(making: Making, type: string | undefined): string {
  const { chances, operation, bends } = making;
  const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
  // Details of a deposit come in the query beside a plain text alone.
  const asked = type?.startsWith("multipart/") ? declared.filter(({ name }) => name === "dryRun") : declared;
  const pairs = asked
    .filter(({ required }) => required || type?.startsWith("text/") || chances.chance(0.3))
    .map((parameter) => [parameter.name, plain(parameter, making)]);
  if (bends.has("query")) {
    const name = chances.pick([...declared.map((one) => one.name), "unknown", "__proto__"]);
    const values = chances.sample([...hostileStrings], chances.pick([1, 1, 2, 40]));
    pairs.push(...values.map((value) => [name, value]));
  }
  const query = pairs
    .map((pair) => pair.map((part = "") => encodeURIComponent(part.toWellFormed())).join("="))
    .join("&");
  const junk =
    bends.has("raw") && bends.has("query")
      ? chances.pick(["&%", "&%ff", "&=&=", "&a=%c3%28", "?", "#x"])
      : "";
  return query || junk ? `?${query}${junk}` : "";
}

/** A value that a parameter takes. */
function plain({ name, schema }: Parameter, { known, chances }: Making): string {
  if (schema.enum) return String(chances.pick(schema.enum));
  switch (name) {
    case "limit":
      return String(chances.int(1, 100));
    case "after":
      return String(chances.int(0, 500));
    case "dryRun":
      return String(chances.chance(0.3));
    case "asOf":
      return new Date(Date.UTC(2026, 0, 1) + chances.int(0, 0x7fff_ffff) * 10).toISOString();
    case "language":
      return "en";
    case "url":
      return "https://example.org/communique";
    case "publishers":
      return chances.pick(known.ids.body);
    case "supersedes":
      return chances.pick(known.ids.source);
    case "kind":
      return chances.pick(["readout", "news", "other"]);
    case "title":
      return "A communiqué";
    case "cursor":
      return chances.pick(hostileStrings);
    default:
      return chances.pick(["2014", "2010-05"]);
  }
}
