import type { Sentence } from "@collegium/domain";
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  Parser,
} from "yaml";
import { settleNodes, textOfKey } from "./nodes.ts";

/** One thing wrong with a sheet, and where: `line` and `column` count from 1, `pointer` is a JSON pointer (RFC 6901). */
export interface SheetProblem {
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly detail: string;
}

/** A place in a sheet's text, from 1. */
export interface SheetPlace {
  readonly line: number;
  readonly column: number;
}

export type Path = readonly PropertyKey[];

/** A YAML text that was read: its data, and where each of its parts stands. */
export interface SheetData {
  readonly data: unknown;
  /** Where the value at `path` begins, or the nearest that holds it; `key` asks for the key instead. */
  place(path: Path, part?: "key" | "value"): SheetPlace;
}

/** The most that a sheet may be, in UTF-16 code units: composing takes well under a second at this size. */
export const maxSheetLength = 262_144;
const maxDepth = 24;
/** Lists and maps between brackets: each takes the parser long, and no honest sheet has a tenth of these. */
const maxBrackets = 20_000;
const maxAliases = 100;
/** How many problems are told at once. */
export const maxProblems = 50;

/**
 * Reads one YAML 1.2 document. All that is not quoted is text as it is written, whatever YAML would make of it: `007` is
 * not 7, and `2014` and `true` can be ids; only an empty value, `~` and `null` are nothing, where no id is asked for.
 * Refuses, as problems: more than one document, duplicate keys, tags, sizes and depths beyond any honest sheet, aliases
 * that multiply, and printed words that a comment cuts short.
 */
export function readYaml(text: string): SheetData | { readonly problems: readonly SheetProblem[] } {
  const start = { line: 1, column: 1 };
  const one = (detail: Sentence, at: SheetPlace = start) => ({ problems: [{ ...at, pointer: "", detail }] });
  if (text.length > maxSheetLength)
    return one(`A sheet has at most ${maxSheetLength} characters: part it into several.`);
  if ((text.match(/[[{]/g)?.length ?? 0) > maxBrackets)
    return one(
      `A sheet has at most ${maxBrackets.toLocaleString("en")} lists and maps between brackets: write them on lines of their own.`,
    );
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  // The parser keeps its own stack; the composer recurses, and a hostile depth would end the process inside it.
  if (deeperThan(maxDepth, tokens))
    return one(`This is nested deeper than ${maxDepth} levels, which no sheet is.`);
  const documents = [
    ...new Composer({ uniqueKeys: false, schema: "failsafe" }).compose(tokens, true, text.length),
  ];
  const document = documents[0];
  if (!document || document.contents === null) return one("The sheet is empty.");
  if (documents.length > 1) return one("The sheet has several YAML documents: write one sheet a file.");
  const at = (offset: number): SheetPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // One slip throws the parser off for many lines: what it says of them is no news.
  const [error] = document.errors;
  if (error)
    return one(
      `This is no YAML that can be read: ${error.message.replace(/[.:]?\s*$/, "")}.`,
      at(error.pos[0]),
    );
  const { wrong, aliases } = settleNodes(document, text, maxSheetLength);
  if (wrong.length > 0)
    return {
      problems: wrong
        .slice(0, maxProblems)
        .map(({ detail, offset }) => ({ ...at(offset), pointer: "", detail })),
    };
  try {
    const data: unknown = document.toJS({ maxAliasCount: maxAliases });
    return { data, place: (path, part = "value") => at(offsetOf(document, path, part)) };
  } catch (error) {
    // How the library refuses aliases that multiply.
    if (error instanceof ReferenceError)
      return one(
        `The aliases can't be followed: ${error.message.replace(/\.$/, "")}.`,
        at(aliases[maxAliases] ?? aliases.at(-1) ?? 0),
      );
    throw error;
  }
}

function deeperThan(limit: number, tokens: readonly CST.Token[]): boolean {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > limit) return true;
    if (token.type === "document" && token.value) open.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return false;
}

function offsetOf(document: Document.Parsed, path: Path, part: "key" | "value"): number {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    let child: unknown;
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        (item) => textOfKey(item.key) === String(step),
      );
      const last = index === path.length - 1;
      if (pair && last && part === "key") return (isNode(pair.key) && pair.key.range?.[0]) || offset;
      child = pair?.value;
    } else if (isSeq(node)) child = node.items[Number(step)];
    if (!isNode(child)) return offset;
    node = child;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
