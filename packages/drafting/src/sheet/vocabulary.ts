import type { Language } from "../languages/language.ts";
import { languageOf } from "../languages/language.ts";
import type { KnownName } from "../names/known.ts";
import type { Side } from "../names/register.ts";
import { idMaker } from "./ids.ts";
import type { PrintedInstrument } from "./instruments.ts";
import type { PrintedPerson } from "./people.ts";
import type { Quoter } from "./quotations.ts";
import { seriesOf } from "./series.ts";

type Entries = Record<string, Record<string, unknown>>;

/** Things that a drafted sheet needs: the register's by their ids, and new ones where it has none. */
export interface Vocabulary {
  body(side: Side): string;
  /** A side's foreign ministry: the register's, or else one that is called so, the state's name in place of the asterisk. */
  ministry(side: Side, called: string): string | undefined;
  person(printed: PrintedPerson, body: string | undefined): string;
  topic(name: string): string;
  instrument(
    printed: Omit<PrintedInstrument, "quote"> & Partial<PrintedInstrument>,
    parties: readonly string[],
  ): string;
  /** Something that the text doesn't name, for the editor to name. */
  unnamed(id: string, kind: string, name: string): string;
  /** The new entries, by the sheet's keys. */
  readonly entries: { readonly [key: string]: Entries };
}

/** A name as others spell it in Latin letters: "Sergei" is "Sergey". */
const spelt = (name: string): string =>
  name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[yj]/g, "i").replace(/i+/g, "i");

/** Begins a vocabulary beside what the register has. */
export function vocabularyOf(known: readonly KnownName[], language: Language, quote: Quoter): Vocabulary {
  const makers = new Map(
    (["body", "person", "topic", "instrument"] as const).map((type) => [
      type,
      idMaker(known.filter((one) => one.type === type).map(({ id }) => id)),
    ]),
  );
  const byName = new Map(
    known.flatMap(({ type, id, names }) => names.map((name) => [`${type} ${name.toLowerCase()}`, id])),
  );
  const bySpelling = new Map(
    known.flatMap(({ type, id, names }) => (type === "person" ? names.map((name) => [spelt(name), id]) : [])),
  );
  const entries: { [key: string]: Entries } = {};
  const named = (name: string) => ({ [language.code]: name });
  const enter = (
    type: "body" | "person" | "topic" | "instrument",
    key: string,
    name: string,
    entry: () => Record<string, unknown>,
    idFrom = name,
  ): string => {
    const sought = `${type} ${name.toLowerCase()}`;
    const there = byName.get(sought);
    if (there !== undefined) return there;
    const id = makers.get(type)?.(idFrom, type) ?? type;
    byName.set(sought, id);
    entries[key] = { ...entries[key], [id]: entry() };
    return id;
  };
  const body = (side: Side): string => {
    if (side.kind === "known") return side.body.id;
    const { code, names } = side.state;
    const [name = code] = names;
    const english = languageOf("en")?.states.byCode.get(code)?.names[0] ?? name;
    return enter(
      "body",
      "bodies",
      name,
      () => ({ kind: "state", names: { en: english, ...named(name) } }),
      english,
    );
  };
  return {
    entries,
    body,
    ministry(side, called) {
      if (side.kind === "known" && side.body.kind !== "state") return side.body.id;
      const country =
        side.kind === "known" ? side.body.id : byName.get(`body ${side.state.names[0]?.toLowerCase()}`);
      const ministries = known.filter((one) => one.kind === "ministry" && one.country !== undefined);
      const there = ministries.find((one) => one.country === country);
      if (there) return there.id;
      const state = side.kind === "known" ? side.body.names[0] : side.state.names[0];
      if (called === "" || state === undefined) return undefined;
      const id = body(side);
      const name = called.replace("*", state);
      return enter(
        "body",
        "bodies",
        name,
        () => ({ kind: "ministry", names: named(name), country: id }),
        `mfa ${id}`,
      );
    },
    person: ({ name, office, quote: words }, body) =>
      bySpelling.get(spelt(name)) ??
      enter("person", "people", name, () => {
        const quoted = quote(words);
        const isHeld = body !== undefined && office !== "" && quoted !== undefined;
        return { names: named(name), ...(isHeld && { offices: [{ title: office, body, quote: quoted }] }) };
      }),
    topic: (name) => enter("topic", "topics", name, () => ({ names: named(name) })),
    instrument: ({ kind, name, period, quote: words }, parties) =>
      enter("instrument", "instruments", name, () => {
        const quoted = words && quote(words);
        const series = seriesOf(known, [name]);
        return {
          kind,
          names: named(name),
          parties,
          ...(period && { period }),
          ...(series && { series }),
          ...(quoted !== undefined && { quote: quoted }),
        };
      }),
    unnamed: (id, kind, name) => enter("body", "bodies", name, () => ({ kind, names: { en: name } }), id),
  };
}
