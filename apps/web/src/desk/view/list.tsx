import { memo } from "preact/compat";
import { useLayoutEffect } from "preact/hooks";
import { Mark } from "../mark/mark.tsx";
import { isDetail, neededDetails } from "../sheet/acts.ts";
import { type Item, sure } from "../sheet/item.ts";
import type { Standings } from "../sheet/standing.ts";
import { troubleOf } from "../sheet/trouble.ts";
import type { Span } from "../text/span.ts";
import type { DeskText } from "../text/text.ts";
import { byWords } from "../work/claims.ts";
import { allNames, type Desk, labelOf } from "../work/desk.ts";
import { troubleWords } from "./trouble-words.ts";

interface ListProps {
  readonly desk: Desk;
  readonly onVisit: (item: Item) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The sheet as a list: it says in words all that the colours in the text say. One tab stop, and the same keys as in the text. */
export function List({ desk, onVisit, onKey }: ListProps) {
  const { sheet, standings, words, text, current } = desk;
  const items = standings.order;
  const names = allNames(desk);
  const near =
    current ?? (items.find(({ spans: [{ end }] }) => end > desk.selection.start) ?? items.at(-1))?.id;
  useLayoutEffect(() => {
    if (current !== undefined) document.getElementById(rowId(current))?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const count = items.findIndex(({ says }) => !isDetail(says));
  const split = count < 0 ? items.length : count;
  const details = items.slice(0, split);
  const missing = sheet.head.isKnown
    ? []
    : neededDetails.filter((says) => !details.some((item) => item.says === says));
  const taken = items.reduce((sum, { status }) => sum + (status === "taken" ? 1 : 0), 0);
  const shown = { desk, names, current, near, onVisit };
  return (
    <section class="list" aria-label={words.sheet} onKeyDown={onKey}>
      <h2>{words.session}</h2>
      <ol>
        <Rows items={details} {...shown} />
        {missing.map((says) => (
          <li key={says} class="missing">
            <p>
              <kbd>T</kbd>
              <span class="act">{words.says[says]}</span>
              <span>{words.missing}</span>
            </p>
          </li>
        ))}
      </ol>
      <h2>
        {words.claims} <span>{words.count(taken, standings.left)}</span>
      </h2>
      {[...partsOf(items.slice(split), standings)].map(([place, part]) => (
        <Part key={place} items={part} {...shown} />
      ))}
      {split === items.length && <p class="empty">{words.empty}</p>}
      <Passages title={words.asideWords} text={text} spans={sheet.aside} />
    </section>
  );
}

/** Claims of so many sentences are one part of the list: where none of them changed, a key leaves it alone. */
const inPart = 50;

function partsOf(items: readonly Item[], { text }: Standings): ReadonlyMap<number, readonly Item[]> {
  const parts = new Map<number, Item[]>();
  for (const item of items) {
    const place = Math.floor(text.sentenceAt(item.spans[0].start) / inPart);
    const part = parts.get(place);
    if (part) part.push(item);
    else parts.set(place, [item]);
  }
  return parts;
}

const rowId = (id: string): string => `row-${id}`;

interface RowsProps {
  readonly items: readonly Item[];
  readonly desk: Desk;
  readonly names: readonly unknown[];
  readonly current: string | undefined;
  readonly near: string | undefined;
  readonly onVisit: (item: Item) => void;
}

const Rows = ({ items, current, near, ...shown }: RowsProps) => (
  <>
    {items.map((item) => (
      <Row key={item.id} item={item} isHere={item.id === current} isStop={item.id === near} {...shown} />
    ))}
  </>
);

const Part = memo(
  (rows: RowsProps) => (
    <ol>
      <Rows {...rows} />
    </ol>
  ),
  (before, after) => {
    const isIn = (id: string | undefined) => after.items.some((item) => item.id === id);
    const moved = (one: string | undefined, other: string | undefined) =>
      one !== other && (isIn(one) || isIn(other));
    return (
      before.names === after.names &&
      before.items.length === after.items.length &&
      before.items.every((item, place) => item === after.items[place]) &&
      !moved(before.current, after.current) &&
      !moved(before.near, after.near)
    );
  },
);

/** So many are told. */
const most = 50;

/** Words that the text shows by their colour alone: told to those who listen, for the eye sees them in their place. */
const Passages = memo(function Passages({
  title,
  text,
  spans,
}: {
  readonly title: string;
  readonly text: DeskText;
  readonly spans: readonly Span[];
}) {
  if (spans.length === 0) return null;
  return (
    <div class="unseen">
      <h2>{title}</h2>
      <ul>
        {spans.slice(0, most).map((span) => (
          <li key={span.start} lang={text.language}>
            {shortened(text.slice({ start: span.start, end: Math.min(span.end, span.start + 200) }), 80)}
          </li>
        ))}
      </ul>
    </div>
  );
});

interface RowProps {
  readonly item: Item;
  readonly desk: Desk;
  readonly names: readonly unknown[];
  readonly isHere: boolean;
  readonly isStop: boolean;
  readonly onVisit: (item: Item) => void;
}

/** Drawn anew only where its own item changed, or what names are called: a list may have thousands. */
const Row = memo(
  function Row({ item, desk, isHere, isStop, onVisit }: RowProps) {
    const { words } = desk;
    const trouble = item.status === "draft" ? undefined : troubleOf(desk.text, item, desk.finder);
    const state =
      item.status === "draft"
        ? item.confidence < sure
          ? `${words.drafted}, ${words.unsure}`
          : words.drafted
        : item.status === "recorded"
          ? words.recorded
          : words.taken;
    return (
      <li
        id={rowId(item.id)}
        aria-current={isHere ? "true" : undefined}
        class={`${item.status} ${item.confidence < sure ? "unsure" : ""}`}
      >
        <button type="button" data-id={item.id} tabIndex={isStop ? 0 : -1} onClick={() => onVisit(item)}>
          <Mark item={item} isHere={isHere} />
          <span class="act">
            <span class="unseen">{state}: </span>
            {item.claim !== undefined && <small>{item.claim} </small>}
            {words.says[item.says]}
          </span>
          <span class="what">
            <span class="names">
              {item.objects.map((name) => labelOf(desk, name)).join(" · ") || (
                <bdi>“{shortened(desk.text.slice(item.spans[0]), 40)}”</bdi>
              )}
            </span>
            {elseOf(desk, item).map((words) => (
              <small key={words}> {words}</small>
            ))}
            {item.spans.length > 1 && <small> {words.passages(item.spans.length)}</small>}
            {trouble && <em>{troubleWords(words, trouble)}</em>}
          </span>
          <span class="how">
            {[
              usual.has(item.shade ?? "") ? "" : words.shades[item.shade ?? ""],
              item.status === "draft" && item.confidence < sure ? words.unsure : "",
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </button>
      </li>
    );
  },
  (before, after) =>
    before.item === after.item &&
    before.isHere === after.isHere &&
    before.isStop === after.isStop &&
    before.names === after.names,
);

/** What is said of a claim beside its act and what it is about, where it doesn't go without saying: who reads the list sees all of it. */
function elseOf(desk: Desk, { by, frameworks, within }: Item): string[] {
  const { words } = desk;
  const names = frameworks.map((name) => labelOf(desk, name)).join(", ");
  return [
    ...(by === "joint" ? [] : [byWords(desk, by)]),
    ...(names === "" ? [] : [words.inFrameworks(names)]),
    ...(within === undefined ? [] : [words.inMeeting]),
  ];
}

/** Shades that go without saying. */
const usual: ReadonlySet<string> = new Set(["", "plain", "neutral", "head"]);

/** The beginning of words, and their end where there is room for it. */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, " ");
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s\S*$/, "")} …`;
}
