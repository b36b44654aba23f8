/**
 * Where a value goes in a template: into text or a quoted attribute, where escaping is enough; into an address, which may lead nowhere but to pages; or
 * into a tag, where nothing but markup may stand.
 */
export type Hole = "text" | "attribute" | "address" | "tag";

/** Attributes whose value is followed, loaded or sent to. */
const addresses = new Set(["href", "src", "action", "formaction", "cite", "poster", "data"]);
/** What is script or style wherever it stands. */
const forbidden = /^(?:on|style$|srcdoc$|srcset$)/;

/**
 * Reads the fixed parts of a template and says what each hole between them is. Throws where a value would stand outside of quotes, in a name, in script, in
 * style or in a comment: there escaping is of no help, whatever the value.
 */
export function holesOf(strings: readonly string[]): Hole[] {
  let state: State = { in: "text" };
  return strings.slice(0, -1).map((part) => {
    state = read(state, part);
    return holeIn(state, part);
  });
}

type State =
  | { readonly in: "text" }
  | { readonly in: "tag" }
  | {
      readonly in: "value";
      readonly name: string;
      /** What of the value is written in the template so far. */
      readonly begun: string;
    };

const tag = /<(?:!--|\/?[a-z][^\s>/]*)/gi;
/** An attribute, as far as it goes in this part: its value's closing quote may stand in a later one. */
const attribute = /([^\s=>"'/]+)="([^"]*)("?)/g;

function read(state: State, part: string): State {
  let at = 0;
  let now = state;
  for (;;) {
    if (now.in === "text") {
      tag.lastIndex = at;
      const found = tag.exec(part);
      if (!found) return now;
      if (/^<(?:!--|script|style)$/i.test(found[0]) && !closes(part, found))
        throw new TypeError(`A value may not stand in ${found[0]}`);
      at = found.index + found[0].length;
      now = { in: "tag" };
    } else if (now.in === "value") {
      const end = part.indexOf('"', at);
      if (end < 0) return { ...now, begun: now.begun + part.slice(at) };
      at = end + 1;
      now = { in: "tag" };
    } else {
      const end = endOfTag(part, at);
      if (end.at === undefined) return end.state;
      at = end.at;
      now = { in: "text" };
    }
  }
}

/** Whether script, style or a comment ends in the part in which it begins: nothing was put into it. */
const closes = (part: string, { 0: opened, index }: RegExpExecArray): boolean =>
  part.includes(opened === "<!--" ? "-->" : `</${opened.slice(1)}`, index);

type End =
  | { readonly at: number; readonly state?: undefined }
  | { readonly at?: undefined; readonly state: State };

function endOfTag(part: string, from: number): End {
  let at = from;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(part);
    const close = part.indexOf(">", at);
    if (close >= 0 && (!found || close < found.index)) return { at: close + 1 };
    if (!found) return { state: { in: "tag" } };
    const [whole, name = "", begun = "", quote] = found;
    if (quote === "") return { state: { in: "value", name: name.toLowerCase(), begun } };
    at = found.index + whole.length;
  }
}

function holeIn(state: State, part: string): Hole {
  if (state.in === "text") {
    if (part.endsWith("<") || part.endsWith("</")) throw new TypeError("A value may not be a tag's name");
    return "text";
  }
  if (state.in === "tag") {
    if (!/[^=\s]\s+$/.test(part))
      throw new TypeError(`A value may not stand unquoted or in a name, behind “${part.slice(-40)}”`);
    return "tag";
  }
  if (forbidden.test(state.name)) throw new TypeError(`A value may not stand in ${state.name}`);
  if (!addresses.has(state.name)) return "attribute";
  // A slash alone may be followed by another, which leads to another site.
  if (state.begun.endsWith("/") && !settled.test(state.begun))
    throw new TypeError(`A value may not stand behind the “${state.begun}” that begins an address`);
  return settled.test(state.begun) ? "attribute" : "address";
}

/** The beginning of an address that leads to this site, or has come to its query or fragment: whatever follows is part of it. */
const settled = /[?#]|^\/[^/\\]/;
