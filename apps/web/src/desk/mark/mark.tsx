import { isDetail, isReply, type Says } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";

/** An act is its form; what has none of its own is a stage of instruments, a square. */
const forms: Readonly<Partial<Record<Says, string>>> = {
  discussed: "dot",
  noted: "diamond",
  affirmed: "ring",
  agreed: "rings",
  offered: "arrow",
  urged: "up",
  assessed: "half",
  attended: "person",
  met: "persons",
};
/** Emphasis is size. */
const sizes: Readonly<Record<string, number>> = {
  touched: 10,
  plain: 13,
  thorough: 16,
  special: 18,
  main: 20,
};

const formOf = (says: Says): string =>
  forms[says] ?? (isDetail(says) ? "dash" : isReply(says) ? "reply" : "square");

/** The mark of an item: what it says by its form, how strongly by its size. */
export function Mark({ item, isHere = false }: { readonly item: Item; readonly isHere?: boolean }) {
  const size = sizes[item.shade ?? ""] ?? 14;
  return (
    <span class={`mark ${item.status} ${isHere ? "here" : ""}`}>
      <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
        <use href={`#m-${formOf(item.says)}`} />
      </svg>
    </span>
  );
}

/** The forms of all marks, drawn once. */
export const Forms = () => (
  <svg class="forms" aria-hidden="true">
    <symbol id="m-dot" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="7.5" class="fill" />
    </symbol>
    <symbol id="m-ring" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="6.5" class="line" />
    </symbol>
    <symbol id="m-rings" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="7.5" class="line" />
      <circle cx="10" cy="10" r="3.2" class="line" />
    </symbol>
    <symbol id="m-arrow" viewBox="0 0 20 20">
      <path d="M2 10h14M10.5 4.5 16.5 10l-6 5.5" class="line" />
    </symbol>
    <symbol id="m-half" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="6.5" class="line" />
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" class="fill" />
    </symbol>
    <symbol id="m-square" viewBox="0 0 20 20">
      <rect x="4" y="4" width="12" height="12" class="line" />
    </symbol>
    <symbol id="m-person" viewBox="0 0 20 20">
      <circle cx="10" cy="6" r="3.2" class="line" />
      <path d="M4 17c0-7 12-7 12 0" class="line" />
    </symbol>
    <symbol id="m-persons" viewBox="0 0 20 20">
      <circle cx="6" cy="7" r="2.6" class="line" />
      <circle cx="14" cy="7" r="2.6" class="line" />
      <path d="M1.500 16c0-5.500 9-5.500 9 0M10 16c0-5.500 8.500-5.500 8.500 0" class="line" />
    </symbol>
    <symbol id="m-diamond" viewBox="0 0 20 20">
      <path d="M10 2.500 17.500 10 10 17.500 2.500 10z" class="line" />
    </symbol>
    <symbol id="m-up" viewBox="0 0 20 20">
      <path d="M10 18V3M4.500 9 10 3l5.500 6" class="line" />
    </symbol>
    <symbol id="m-dash" viewBox="0 0 20 20">
      <path d="M3 10h14" class="line" />
    </symbol>
    <symbol id="m-reply" viewBox="0 0 20 20">
      <path d="M17 15V9H4M8.500 4.500 4 9l4.500 4.500" class="line" />
    </symbol>
  </svg>
);
