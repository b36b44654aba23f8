import { useLayoutEffect, useRef } from "preact/hooks";
import { isWritten } from "../keys/asking.ts";
import { Mark } from "../mark/mark.tsx";
import { isAct, isDetail, sayings } from "../sheet/acts.ts";
import { type Item, sure } from "../sheet/item.ts";
import { kindOf, namedIn } from "../sheet/names.ts";
import { troubleOf } from "../sheet/trouble.ts";
import { isEmpty, overlap } from "../text/span.ts";
import { guessIn } from "../text/text.ts";
import { choicesOf } from "../work/choices.ts";
import { byWords } from "../work/claims.ts";
import { allNames, currentOf, type Desk, labelOf } from "../work/desk.ts";
import { troubleWords } from "./trouble-words.ts";

const Part = ({
  name,
  children,
  class: kind = "",
}: {
  readonly name: string;
  readonly children: preact.ComponentChildren;
  readonly class?: string;
}) => (
  <span class={`part ${kind}`}>
    <kbd>{name}</kbd>
    {children}
  </span>
);

/** The current claim, which is its own legend: each part carries its key. Its heights are fixed, or the text would jump at every key. */
export function Current({ desk }: { readonly desk: Desk }) {
  const item = currentOf(desk);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, and the keyboard must reach it. */}
      <p class="line" tabIndex={0}>
        {item ? <Said desk={desk} item={item} /> : <Bare desk={desk} />}
      </p>
      <p class="verdict">
        <Verdict desk={desk} item={item} />
      </p>
      <p class="quote" lang={desk.text.language}>
        {!isEmpty(desk.selection) && <bdi>“{quoteOf(desk)}”</bdi>}
      </p>
      <p class={desk.told.isSeen ? "say" : "say unseen"} role="status">
        {desk.told.words}
      </p>
    </>
  );
}

function quoteOf({ text, selection }: Desk): string {
  const { start, end } = selection;
  // Of a long stretch only the ends are read.
  const read =
    end - start <= 400
      ? [selection]
      : [
          { start, end: start + 200 },
          { start: end - 200, end },
        ];
  const words = read
    .map((span) => text.slice(span))
    .join(" ")
    .replace(/\s+/g, " ");
  if (words.length <= 110) return words;
  return `${words.slice(0, 60).replace(/\s\S*$/, "")} … ${words.slice(-40).replace(/^\S*\s/, "")}`;
}

function Said({ desk, item }: { readonly desk: Desk; readonly item: Item }) {
  const { words } = desk;
  const labels = item.objects.map((name) => labelOf(desk, name)).join(" · ");
  const isClaim = isAct(item.says);
  return (
    <>
      <Mark item={item} isHere />
      <strong>{words.says[item.says]}</strong>
      <b>{labels || (sayings[item.says].needs ? words.noWhat : words.noTopic)}</b>
      {item.shade !== undefined && <Part name="E">{words.shades[item.shade] ?? item.shade}</Part>}
      {isClaim && <Part name="W">{byWords(desk, item.by)}</Part>}
      {item.frameworks.length > 0 && (
        <Part name="K" class="long">
          {words.inFrameworks(item.frameworks.map((name) => labelOf(desk, name)).join(", "))}
        </Part>
      )}
      {item.refersTo.length > 0 && (
        <Part name="L" class="long">
          {words.refersTo(item.refersTo.map((name) => labelOf(desk, name)).join(", "))}
        </Part>
      )}
      {item.within !== undefined && <Part name="Y">{words.inMeeting}</Part>}
      {item.summary !== undefined && (
        <Part name="'" class="long">
          {words.summary(item.summary)}
        </Part>
      )}
      {item.note !== undefined && (
        <Part name="," class="long">
          {words.note(item.note, item.inferred)}
        </Part>
      )}
    </>
  );
}

function Bare({ desk }: { readonly desk: Desk }) {
  const { words, selection, sheet, text } = desk;
  if (isEmpty(selection))
    return (
      <>
        {words.noWords} <Part name="␣">{words.hints.sentence}</Part>
      </>
    );
  const isAside = sheet.aside.some((one) => one.start <= selection.start && selection.end <= one.end);
  const guess = guessIn(text, selection);
  return (
    <>
      <strong>{isAside ? words.nothingClaimed : words.noClaimHere}</strong>
      {guess ? (
        <Part name={sayings[guess.act].key ?? "/"}>{words.makesIt(words.says[guess.act])}</Part>
      ) : (
        <Part name="D">{words.othersMake}</Part>
      )}
      <Part name="Del">{words.hints.nothing}</Part>
    </>
  );
}

function Verdict({ desk, item }: { readonly desk: Desk; readonly item: Item | undefined }) {
  const { hints, unsure } = desk.words;
  if (!item) return <Part name="Enter">{hints.leaves}</Part>;
  if (item.status === "recorded")
    return (
      <>
        <Part name="!">{hints.later}</Part>
        <Part name="Enter">{hints.goesOn}</Part>
      </>
    );
  const trouble = troubleOf(desk.text, item, desk.finder);
  const isDraft = item.status === "draft";
  const asks = trouble?.why === "what" || trouble?.why === "two";
  return (
    <>
      {trouble && !asks ? (
        <em>{troubleWords(desk.words, trouble)}</em>
      ) : (
        isDraft && item.confidence < sure && <em>{unsure}</em>
      )}
      <Part name="Enter">{!isDraft ? hints.goesOn : asks ? hints.asks : hints.takes}</Part>
      <Part name="Del">{isDraft ? hints.dismisses : hints.removes}</Part>
    </>
  );
}

interface BoxProps {
  readonly desk: Desk;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onTyped: (words: string) => void;
  readonly onLeft: () => void;
  readonly onPick: (place: number) => void;
}

/** The names to choose from, and the box in which one is looked for. */
export function Box({ desk, onKey, onTyped, onLeft, onPick }: BoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const { asking, words } = desk;
  const field = asking?.field;
  useLayoutEffect(() => {
    if (field !== undefined) input.current?.focus();
  }, [field, desk.current]);
  const choices = choicesOf(desk);
  const writes = asking !== undefined && isWritten(asking);
  const others = !asking ? namedHere(desk) : [];
  return (
    <div class="names">
      {asking && (
        <span class="ask">
          <label for="box">{words.asked[asking.field]}</label>
          <input
            id="box"
            ref={input}
            class={writes ? "wide" : ""}
            value={asking.typed}
            {...(!writes && {
              role: "combobox" as const,
              "aria-autocomplete": "list" as const,
              "aria-controls": "choices",
              "aria-expanded": choices.length > 0,
              ...(choices.length > 0 && { "aria-activedescendant": `choice-${asking.chosen}` }),
            })}
            autocomplete="off"
            spellcheck={false}
            onKeyDown={onKey}
            onInput={({ currentTarget }) => onTyped(currentTarget.value)}
            onBlur={onLeft}
          />
        </span>
      )}
      {!asking && choices.length > 0 && <span class="ask">{words.asked.objects}</span>}
      {choices.length > 0 && !writes && (
        <div
          id="choices"
          class="choices"
          role="listbox"
          aria-label={words.choices}
          aria-multiselectable="true"
        >
          {choices.map(({ value, label, isOn }, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the digits and the box choose, a pointer may.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the digits do it.
            <div
              key={value}
              id={`choice-${place}`}
              role="option"
              class={`${isOn ? "on" : ""} ${asking && place === asking.chosen ? "chosen" : ""}`}
              aria-selected={isOn}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(place)}
              title={label}
            >
              <kbd>{place + 1}</kbd>
              {label}
              {isOn ? " ✓" : ""}
            </div>
          ))}
        </div>
      )}
      {asking && !writes && choices.length === 0 && <span class="none">{words.nameIt}</span>}
      {asking?.field === "note" && <span class="none">{words.noteIt}</span>}
      {others.length > 0 && (
        <span class="too">
          {words.namedHere}{" "}
          {others.map(({ name, label }) => (
            <span key={name}>
              <kbd>{keyFor(name)}</kbd> {label}{" "}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

const keyFor = (name: string): string => ({ person: "⇧A", instrument: "L" })[kindOf(name)] ?? "K";

/** Things that the words name, and no claim on them mentions: coverage alone doesn't see a second person in a sentence. */
function namedHere(desk: Desk) {
  const { selection, standings, text } = desk;
  if (isEmpty(selection) || selection.end - selection.start > 2_000) return [];
  const said = new Set(
    standings.order
      // Who met is said of the whole session.
      .filter(({ says, spans }) => isDetail(says) || spans.some((span) => overlap(span, selection)))
      .flatMap(({ objects, frameworks, refersTo, by }) => [...objects, ...frameworks, ...refersTo, ...by]),
  );
  return namedIn(text, selection, allNames(desk))
    .filter(({ name }) => !said.has(name))
    .slice(0, 3);
}
