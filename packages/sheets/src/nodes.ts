import type { Sentence } from "@collegium/domain";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  Scalar,
  visit,
} from "yaml";
import { idFields, wordFields } from "./fields.ts";

/** Something that no sheet has, by the offset at which it stands. */
export interface WrongNode {
  readonly offset: number;
  readonly detail: Sentence;
}

/** The most entries of a list or map: twice what any list of a sheet may have. */
const maxEntries = 4_000;

/**
 * Goes over all nodes once. Finds what YAML allows and sheets don't, and brings unquoted values to what they mean in a
 * sheet: text as written, which alone ids, dates and printed words are; and nothing, where nothing is written. What all
 * aliases stand for may have `room` characters; also tells where aliases stand.
 */
export function settleNodes(
  document: Document.Parsed,
  text: string,
  room: number,
): { wrong: WrongNode[]; aliases: number[] } {
  const wrong: WrongNode[] = [];
  const aliases: number[] = [];
  const complain = (node: unknown, detail: Sentence) =>
    void wrong.push({ offset: (isNode(node) && node.range?.[0]) || 0, detail });
  let expanded = 0;
  visit(document, {
    Node(key, node, path) {
      if (!isAlias(node) && node.tag && !plainTags.has(node.tag))
        complain(node, `There are no tags in a sheet, such as ${shortened(node.tag)}: take it out.`);
      if (isCollection(node) && node.items.length > maxEntries) {
        complain(
          node,
          `There are ${node.items.length} entries here, and at most ${maxEntries} are read: part the sheet into several.`,
        );
        return visit.SKIP;
      }
      if (isMap(node)) for (const found of wrongKeys(node.items)) wrong.push(found);
      if (isAlias(node)) {
        aliases.push(node.range?.[0] ?? 0);
        const target = node.resolve(document);
        if (!target) complain(node, `There is nothing above that is called &${shortened(node.source)}.`);
        else if (holds(target, node)) complain(node, "An alias can't stand for what it is a part of.");
        const before = expanded;
        expanded += lengthOf(target);
        if (before <= room && expanded > room)
          complain(node, `The aliases stand for more than ${room} characters: write less of them.`);
      }
      if (isScalar(node) && node.type === Scalar.PLAIN && key !== "key") {
        const field = fieldOf(path);
        if (isCut(node, text) && field.some((name) => wordFields.has(name))) complain(node, cut);
        node.value = asWritten(node.source ?? "", field[0] ?? "");
      }
      // The line end of a block's last line is how a block is written, and no part of the words.
      if (isScalar(node) && isBlock(node) && typeof node.value === "string")
        node.value = node.value.replace(/\n+$/, "");
      return undefined;
    },
  });
  return { wrong, aliases };
}

// What the library itself says of quoted text, lists and maps.
const plainTags = new Set(["tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]);

const cut =
  "A # begins a comment, so what follows is no part of this: put the whole in quotes, or leave the comment out.";

/** An unquoted value behind which a comment stands on its line. */
const isCut = ({ range }: Scalar, text: string): boolean =>
  range != null && /^[ \t]*#/.test(text.slice(range[1], range[1] + 200));

const isBlock = ({ type }: Scalar): boolean => type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;

const nothing = /^(?:|~|null|Null|NULL)$/;

const asWritten = (source: string, field: string): string | null =>
  nothing.test(source) && (source === "" || !idFields.has(field)) ? null : source;

/** What a value is: its key, that of a map whose values are all alike, such as names by language. Nearest first. */
function fieldOf(path: readonly unknown[]): string[] {
  const keys = path.filter((step) => isPair(step)).map(({ key }) => (isScalar(key) ? String(key.value) : ""));
  return keys
    .toReversed()
    .filter((key) => key !== "value")
    .slice(0, 2);
}

// The library's own check for duplicates compares every key with every other; a long map would take minutes.
function wrongKeys(items: readonly { readonly key: unknown }[]): WrongNode[] {
  const wrong: WrongNode[] = [];
  const seen = new Set<string>();
  for (const { key } of items) {
    const offset = (isNode(key) && key.range?.[0]) || 0;
    const name = textOfKey(key);
    if (!isScalar(key)) wrong.push({ detail: "A key must be a plain word.", offset });
    else if (name === "<<") wrong.push({ detail: "A sheet merges no maps: write the fields out.", offset });
    else if (seen.has(name))
      wrong.push({ detail: `The key "${shortened(name)}" stands here twice: leave one out.`, offset });
    seen.add(name);
  }
  return wrong;
}

export const textOfKey = (key: unknown): string => String(isScalar(key) ? key.value : key);

const holds = (outer: Node, inner: Node): boolean =>
  outer.range != null &&
  inner.range != null &&
  outer.range[0] <= inner.range[0] &&
  inner.range[1] <= outer.range[1];

const lengthOf = (node: Node | undefined): number => (node?.range ? node.range[1] - node.range[0] : 0);

const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);
