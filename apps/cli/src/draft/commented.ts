import { cutterOf } from "@collegium/domain";
import type { Draft } from "@collegium/drafting";
import { Document, isMap, isSeq, type Node } from "yaml";

/**
 * A draft as a record sheet for an editor: how sure each claim is and what is doubtful stands above it, what is less likely is commented
 * out in its place, and at the end stand the sentences that nothing was drafted from.
 */
export function commented({ sheet, drafts, unlikely, bare, remarks }: Draft, text: string): string {
  const document = new Document(sheet, { aliasDuplicateObjects: false });
  document.commentBefore = " Drafted from the text's own words: confirm, mend or drop each line.";
  for (const { about, says } of remarks) {
    const pair = document.getIn(about.split("."), true) as Node | undefined;
    if (pair) pair.comment = ` ${says}`;
    else document.commentBefore += `\n ${about}: ${says}`;
  }
  const claims = document.get("claims");
  const waiting = [...unlikely].sort((a, b) => a.quote.start - b.quote.start);
  const before = (start: number): string[] => {
    const passed = waiting.filter(({ quote }) => quote.start < start);
    waiting.splice(0, passed.length);
    return passed.flatMap(maybe);
  };
  for (const { claim, confidence, doubts, quote } of drafts) {
    const item = isSeq(claims) ? claims.items[claim] : undefined;
    if (!isMap(item)) continue;
    item.commentBefore = asComment([...before(quote.start), [confidence.toFixed(2), ...doubts].join("; ")]);
  }
  const cut = cutterOf(text);
  const left = bare.map(({ start, end }) => oneLine(cut(start, end)));
  const closing = [
    ...before(Number.POSITIVE_INFINITY),
    ...(left.length > 0 ? ["Nothing was drafted from:", ...left.map((words) => `  ${words}`)] : []),
  ];
  if (closing.length > 0) document.comment = asComment(closing);
  return document.toString({ lineWidth: 0, nullStr: "" });
}

const maybe = ({ act, confidence, doubts, quote }: Draft["unlikely"][number]): string[] => [
  [confidence.toFixed(2), ...doubts].join("; "),
  `- { ${act}:, quote: ${JSON.stringify(oneLine(quote.exact))} }`,
];

/** So much of a sentence is shown: a hostile one may be as long as the text. */
const shownSigns = 2_000;
const oneLine = (words: string): string => words.slice(0, shownSigns).replace(/[\s\p{Cc}]+/gu, " ");
const asComment = (lines: readonly string[]): string => lines.map((line) => ` ${line}`).join("\n");
