import { useEffect, useRef, useState } from "preact/hooks";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import { type Known, kindOf } from "../sheet/names.ts";

interface ThingsProps {
  readonly name: string;
  readonly label: string;
  /** Of what kinds they are. */
  readonly kinds: readonly string[];
  /** Whether there is one at most. */
  readonly isOne: boolean;
  readonly needed: boolean;
  readonly chosen: readonly string[];
  readonly names: readonly Known[];
  readonly labelOf: (name: string) => string;
  readonly words: { readonly add: string; readonly takeAway: string; readonly unknown: string };
  readonly server: Server;
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** So many are offered as one types. */
const most = 300;

/** Things that an editor names: those that are chosen, each to be taken away, and a place to find one more by its letters. */
export function Things({
  name,
  label,
  kinds,
  isOne,
  needed,
  chosen,
  names,
  labelOf,
  words,
  server,
  onChosen,
}: ThingsProps) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly Known[]>([]);
  const sought = kinds.join();
  useAnswer(
    () => (typed.trim().length < 2 ? undefined : server.names(typed.trim(), sought.split(","))),
    setFound,
    [typed, sought, server],
  );
  const all = new Map([...found, ...names].map((one) => [one.name, one]));
  const open = [...all.values()].filter(
    (one) => kinds.includes(kindOf(one.name)) && !chosen.includes(one.name),
  );
  const add = (input: HTMLInputElement): boolean => {
    const one = meant(open, input.value);
    input.setCustomValidity(one || input.value.trim() === "" ? "" : words.unknown);
    if (!one) return false;
    onChosen(isOne ? [one.name] : [...chosen, one.name]);
    setTyped("");
    return true;
  };
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    if (!input || input.value.trim() === "") return;
    // What was unknown may be known now; who typed it and went on means it still.
    input.setCustomValidity("");
    if (document.activeElement !== input) add(input);
  }, [found]);
  return (
    <div class="things">
      {chosen.map((one) => (
        <button
          key={one}
          type="button"
          class="chosen-thing"
          aria-label={`${words.takeAway}: ${found.find((known) => known.name === one)?.label ?? labelOf(one)}`}
          onClick={() => onChosen(chosen.filter((other) => other !== one))}
        >
          {found.find((known) => known.name === one)?.label ?? labelOf(one)} <span aria-hidden="true">×</span>
        </button>
      ))}
      {!(isOne && chosen.length > 0) && (
        <input
          ref={field}
          name={name}
          value={typed}
          list={`${name}-things`}
          required={needed && chosen.length === 0}
          placeholder={words.add}
          aria-label={`${label}: ${words.add}`}
          autocomplete="off"
          onInput={({ currentTarget }) => {
            currentTarget.setCustomValidity("");
            setTyped(currentTarget.value);
          }}
          onChange={({ currentTarget }) => add(currentTarget)}
          onKeyDown={(event) => {
            // With something typed Enter adds it; without, it sends the whole.
            if (event.key === "Enter" && event.currentTarget.value.trim() !== "" && add(event.currentTarget))
              event.preventDefault();
          }}
        />
      )}
      <datalist id={`${name}-things`}>
        {open.slice(0, most).map((one) => (
          <option key={one.name} value={one.name} label={one.label} />
        ))}
      </datalist>
    </div>
  );
}

/** The thing that somebody names by its id or by what it is called, where that is one alone. */
function meant(names: readonly Known[], typed: string): Known | undefined {
  const words = typed.trim().toLowerCase();
  if (words === "") return undefined;
  const exact = names.find(({ name }) => name === words);
  if (exact) return exact;
  const called = names.filter((one) =>
    [one.label, ...one.also].some((label) => label.toLowerCase() === words),
  );
  const begun = names.filter((one) =>
    [one.label, ...one.also].some((label) => label.toLowerCase().startsWith(words)),
  );
  return called[0] ?? (begun.length === 1 ? begun[0] : undefined);
}
