import { html as hono, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { type Hole, holesOf } from "./holes.ts";

/** Markup: what is outside of it comes in through `html` alone, which escapes it. */
export type Markup = HtmlEscapedString;

/** What may stand in a template; nothing, false and undefined leave no trace. */
export type Part = Markup | string | number | false | null | undefined | readonly Part[];

/** What each template's holes are: a template is one object for as long as the program runs, and is looked at once. */
const known = new WeakMap<TemplateStringsArray, readonly Hole[]>();

/**
 * A template of markup, made by Hono's `html`, which escapes every value. Its two holes are closed here: a value outside of quotes is refused, whatever it is;
 * and an address that is none of a page (`javascript:`, `data:`) is left empty.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let holes = known.get(strings);
  if (!holes) {
    holes = holesOf(strings);
    known.set(strings, holes);
  }
  const safe = values.map((value, index) => fitted(value, holes[index] as Hole));
  // Without promises among its values, and there are none, Hono's answer is none either.
  return hono(strings, ...safe) as Markup;
}

function fitted(value: Part, hole: Hole): Part {
  if (hole === "address") return typeof value === "string" && isSafeAddress(value) ? value : "";
  if (hole === "tag" && (typeof value === "string" || typeof value === "number"))
    throw new TypeError("Nothing but markup may stand in a tag");
  return value;
}

/** Whether an address leads to a page: of this site, or by HTTP; or a letter's. Browsers drop tabs and line ends, and read `\` as `/`. */
export const isSafeAddress = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
  !/[\u0000-\u001f\\]/.test(address) && /^(?:\/(?!\/)|[?#]|https?:\/\/|mailto:|$)/i.test(address);

/** Puts something between parts. */
export const joined = (parts: readonly Part[], between: Part): Part[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));

/** Data inside of a page, for programs that read it: `<` never ends it early. */
export const dataBlock = (type: string, data: unknown): Markup =>
  raw(`<script type="${type}">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`) as Markup;

/** A script file of the register's own, by its address under `/assets/`; anything else is a fault. */
export const scriptFile = (address: string): Markup => {
  if (!/^(?:\/assets\/[\w.-]+)?$/.test(address))
    throw new TypeError(`${address} is no file of the register's`);
  return raw(`<script src="${address}" defer></script>`) as Markup;
};
