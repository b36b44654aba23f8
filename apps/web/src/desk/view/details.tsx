import { useState } from "preact/hooks";
import { Dialog } from "../dialog/dialog.tsx";
import { idOf, kindOf } from "../sheet/names.ts";
import type { Head } from "../sheet/sheet.ts";
import { listOf } from "../work/choices.ts";
import { allNames, type Desk } from "../work/desk.ts";

interface DetailsProps {
  readonly desk: Desk;
  readonly onSaid: (head: Partial<Head>) => void;
  readonly onClose: () => void;
}

type Field = readonly [name: string, value: string];

/** What is said of the source and of the session, beside what words say: typed, as it is seldom. */
export function Details({ desk, onSaid, onClose }: DetailsProps) {
  const say = desk.words.details;
  const { head } = desk.sheet;
  const of = (part: Readonly<Record<string, unknown>>, name: string) => shownOf(part[name]);
  const [source, setSource] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      ["id", "title", "kind", "publishers", "published", "language", "url", "retrieved", "supersedes"].map(
        (name): Field => [name, of(head.source, name)],
      ),
    ),
  );
  const [session, setSession] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      ["id", "title", "host", "series", "ordinal", "mode", "under"].map(
        (name): Field => [name, of(head.session, name)],
      ),
    ),
  );
  const save = (event: Event) => {
    event.preventDefault();
    onSaid({
      source: fields(source, ["publishers"], head.source) as Head["source"],
      session: head.isKnown ? head.session : (fields(session, ["under"], head.session) as Head["session"]),
    });
  };
  const text = (
    part: Readonly<Record<string, string>>,
    set: typeof setSource,
    prefix: string,
    names: readonly string[],
    isOff: boolean,
    list: (name: string) => string | undefined,
  ) =>
    names.map((name, place) => (
      <label key={name}>
        {say.fields[name] ?? name}
        <input
          name={`${prefix}-${name}`}
          value={part[name] ?? ""}
          disabled={isOff}
          list={list(name)}
          autocomplete="off"
          data-first={prefix === "source" && place === 1 ? "" : undefined}
          onInput={({ currentTarget }) => set({ ...part, [name]: currentTarget.value })}
        />
      </label>
    ));
  const choose = (
    part: Readonly<Record<string, string>>,
    set: typeof setSource,
    name: string,
    values: Readonly<Record<string, string>>,
    isOff: boolean,
  ) => (
    <label>
      {say.fields[name]}
      <select
        value={part[name]}
        disabled={isOff}
        onChange={({ currentTarget }) => set({ ...part, [name]: currentTarget.value })}
      >
        {Object.entries(values).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Dialog title={say.title} onClose={onClose}>
      <form id="details" onSubmit={save} class="body fields">
        <fieldset>
          <legend>{say.source}</legend>
          {text(
            source,
            setSource,
            "source",
            ["id", "title", "publishers", "published", "language", "url", "retrieved", "supersedes"],
            head.isDeposited,
            (name) => (name === "publishers" ? "bodies" : undefined),
          )}
          {choose(source, setSource, "kind", desk.words.kinds.sources, head.isDeposited)}
        </fieldset>
        <fieldset>
          <legend>{say.session}</legend>
          {text(
            session,
            setSession,
            "session",
            ["id", "title", "host", "series", "ordinal", "under"],
            head.isKnown,
            (name) =>
              name === "host"
                ? "bodies"
                : name === "series"
                  ? "series"
                  : name === "under"
                    ? "instruments"
                    : undefined,
          )}
          {choose(session, setSession, "mode", { "": "", ...desk.words.kinds.modes }, head.isKnown)}
        </fieldset>
        {(["body", "series", "instrument"] as const).map((kind) => (
          <datalist key={kind} id={kind === "body" ? "bodies" : kind === "series" ? "series" : "instruments"}>
            {allNames(desk)
              .filter(({ name }) => kindOf(name) === kind)
              .slice(0, 500)
              .map(({ name, label }) => (
                <option key={name} value={idOf(name)} label={label} />
              ))}
          </datalist>
        ))}
      </form>
      <p class="buttons">
        <button type="submit" form="details" class="main">
          <kbd>Enter</kbd> {say.save}
        </button>{" "}
        <button type="button" onClick={onClose}>
          <kbd>Esc</kbd> {say.back}
        </button>
      </p>
    </Dialog>
  );
}

/** A field as it is typed; of one that stands with its words (`{value, quote}`) the value. */
function shownOf(value: unknown): string {
  if (typeof value === "object" && value !== null && "value" in value) return shownOf(value.value);
  return listOf(value).join(", ") || String(value ?? "");
}

/** Fields as a sheet has them: what is empty is not said, lists are lists, and what was not changed stays as it was, with its words. */
function fields(
  typed: Readonly<Record<string, string>>,
  lists: readonly string[],
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): (readonly [string, unknown])[] => {
      const words = value.trim();
      if (words === "") return [];
      if (words === shownOf(before[name])) return [[name, before[name]]];
      if (lists.includes(name)) return [[name, words.split(/[\s,]+/)]];
      return [[name, name === "ordinal" ? Number(words) : words]];
    }),
  );
}
