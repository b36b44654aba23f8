import { referredBy } from "@collegium/domain";
import type { Random } from "@collegium/generator";
import type { Contract, Schema } from "./contract.ts";
import type { Known } from "./known.ts";

/** Makes a value that a schema takes, with what is in the register where that is asked for. */
export function instance(schema: Schema, contract: Contract, known: Known, chances: Random): unknown {
  const source = () => chances.pick(known.ids.source);

  const make = (asked: Schema, field: string): unknown => {
    const { type, anyOf, oneOf, allOf, properties, required = [], ...rest } = contract.resolve(asked);
    if (properties && "exact" in properties) return quotation();
    if (rest.const !== undefined) return rest.const;
    if (rest.enum) return chances.pick(rest.enum);
    const choices = anyOf ?? oneOf;
    if (choices) return make(chances.pick(choices), field);
    if (allOf?.[0]) return make(allOf[0], field);
    if (properties)
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => required.includes(name) || chances.chance(0.3))
          .map(([name, of]) => [name, make(of, name)]),
      );
    const kind = typeof type === "string" ? type : type?.[0];
    if (kind === "array" && rest.items) {
      const { items } = rest;
      return Array.from(
        { length: chances.int(field === "parties" || field === "participants" ? 2 : 1, 3) },
        () => make(items, field),
      );
    }
    if (kind === "object") return { en: words(3), ...(chances.chance(0.3) && { ru: "Консультации" }) };
    if (kind === "integer" || kind === "number")
      return chances.int(rest.minimum ?? 0, Math.min(rest.maximum ?? 100, 1000));
    if (kind === "boolean") return chances.chance(0.5);
    if (kind === "null") return null;
    return string(field, rest.example ?? rest.examples?.[0]);
  };

  const string = (field: string, example: unknown): string => {
    const to = referredBy(field);
    if (typeof to === "string") return chances.pick(known.ids[to]) ?? "none";
    if (to) {
      const type = chances.pick(to);
      return `${type}/${chances.pick(known.ids[type]) ?? "none"}`;
    }
    if (field === "claim" || field === "within") return `c${chances.int(1, 5)}`;
    if (/^(date|period|from|to|since|published|retrieved|on|adopted|signed|inForce)$/.test(field))
      return `${chances.int(2000, 2030)}-0${chances.int(1, 9)}`;
    if (field === "url" || field === "uri") return "https://example.org/of/this";
    return typeof example === "string" ? example : words(chances.int(1, 6));
  };

  /** Words of a text, as they stand there. */
  const quotation = () => {
    const id = source();
    const all = [...(known.texts.get(id) ?? "").matchAll(/\S+/g)];
    const from = chances.int(0, Math.max(0, all.length - 9));
    const last = all[Math.min(all.length - 1, from + chances.int(3, 8))];
    const exact =
      known.texts.get(id)?.slice(all[from]?.index ?? 0, last ? last.index + last[0].length : 0) ?? "";
    return { source: id, exact };
  };

  const words = (count: number): string =>
    Array.from({ length: count }, () =>
      chances.pick(["consultations", "security", "Минск", "trade", "2014", "plan"]),
    ).join(" ");

  return make(schema, "");
}
