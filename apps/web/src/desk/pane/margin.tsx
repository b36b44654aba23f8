import { useEffect, useState } from "preact/hooks";
import { Mark } from "../mark/mark.tsx";
import { isDetail } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { itemsIn } from "../sheet/stops.ts";
import { overlap, type Span } from "../text/span.ts";
import type { Desk } from "../work/desk.ts";
import type { LaidPaper } from "./paper.ts";

interface MarginProps {
  readonly desk: Desk;
  readonly paper: LaidPaper | undefined;
  readonly pane: { readonly current: HTMLDivElement | null };
  /** What can be seen of the text. */
  readonly seen: Span | undefined;
}
interface Row {
  readonly top: number;
  readonly items: readonly Item[];
}

/** Marks stand beside the first line of their words; the session's details share one. Only those on the screen are placed. */
export function Margin({ desk, paper, pane, seen }: MarginProps) {
  const { standings, current } = desk;
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    const element = pane.current;
    if (!paper || !element || !seen) return;
    let asked = 0;
    const place = () => {
      asked = 0;
      setRows(rowsOf(desk, paper, { seen, scrolled: element.scrollTop }));
    };
    const soon = () => {
      asked ||= requestAnimationFrame(place);
    };
    soon();
    element.addEventListener("scroll", soon);
    return () => {
      cancelAnimationFrame(asked);
      element.removeEventListener("scroll", soon);
    };
  }, [standings, current, paper, pane, seen]);
  return (
    <div class="margin" aria-hidden="true">
      {rows.map(({ top, items }) => (
        <span key={top} style={{ top: `${top}px` }}>
          {items.map((item) => (
            <Mark key={item.id} item={item} isHere={item.id === current} />
          ))}
        </span>
      ))}
    </div>
  );
}

function rowsOf(
  { standings, current }: Desk,
  { layout }: LaidPaper,
  { seen, scrolled }: { readonly seen: Span; readonly scrolled: number },
): readonly Row[] {
  const rows = new Map<number, Item[]>();
  for (const item of itemsIn(standings, seen)) {
    if (!overlap(item.spans[0], seen)) continue;
    const [line] = layout.boxesOf(item.spans[0]);
    if (!line) continue;
    const top = Math.round(line.top - scrolled);
    const row = rows.get(top) ?? [];
    rows.set(top, row);
    const other = row.findIndex(({ says }) => isDetail(says));
    if (!isDetail(item.says) || other < 0) row.push(item);
    else if (item.id === current) row[other] = item;
  }
  return [...rows].map(([top, items]) => ({ top, items: items.slice(0, 3) }));
}
