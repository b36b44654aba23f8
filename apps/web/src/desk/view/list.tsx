import { memo } from "preact/compat";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Mark } from "../mark/mark.tsx";
import { isDetail, neededDetails } from "../sheet/acts.ts";
import { type Item, sure } from "../sheet/item.ts";
import { troubleOf } from "../sheet/trouble.ts";
import { allNames, type Desk, labelOf } from "../work/desk.ts";
import { troubleWords } from "./trouble-words.ts";

interface ListProps {
  readonly desk: Desk;
  readonly onVisit: (item: Item) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The sheet as a list: it says in words all that the colours in the text say. One tab stop, and the same keys as in the text. */
export function List({ desk, onVisit, onKey }: ListProps) {
  const list = useRef<HTMLElement>(null);
  const { sheet, standings, words, current } = desk;
  const items = standings.order;
  const names = allNames(desk);
  const near =
    current ?? (items.find(({ spans: [{ end }] }) => end > desk.selection.start) ?? items.at(-1))?.id;
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const rows = (of: readonly Item[]) =>
    of.map((item) => (
      <Row
        key={item.id}
        item={item}
        desk={desk}
        names={names}
        isHere={item.id === current}
        isStop={item.id === near}
        onVisit={onVisit}
      />
    ));
  const claims = items.filter(({ says }) => !isDetail(says));
  const missing = sheet.head.isKnown
    ? []
    : neededDetails.filter((says) => !items.some((item) => item.says === says));
  const taken = items.filter(({ status }) => status === "taken").length;
  return (
    <section class="list" aria-label={words.sheet} ref={list} onKeyDown={onKey}>
      <h2>{words.session}</h2>
      <ol>
        {rows(items.filter(({ says }) => isDetail(says)))}
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
      <ol>{rows(claims)}</ol>
      {claims.length === 0 && <p class="empty">{words.empty}</p>}
    </section>
  );
}

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
            {item.objects.map((name) => labelOf(desk, name)).join(" · ") ||
              `“${shortened(desk.text.slice(item.spans[0]), 40)}”`}
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

/** Shades that go without saying. */
const usual: ReadonlySet<string> = new Set(["", "plain", "neutral", "head"]);

/** The beginning of words, and their end where there is room for it. */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, " ");
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s\S*$/, "")} …`;
}
