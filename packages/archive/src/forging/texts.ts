import { sha256 } from "@collegium/event-store";
import type { Named } from "./bending.ts";
import { type Loose, lineText, sealed, soundLines, withheldWords, words } from "./sound-archive.ts";

const isText = (line: Loose) => line.kind === "text" && "text" in line;
const deposits = (line: Loose, id = "communique") =>
  line.commit?.stream === `source/${id}` && line.commit.revision === 1;

/** The sound archive with its lines changed. */
const forged = (name: string, bend: (lines: Loose[]) => Loose[]): Named => [name, sealed(bend(soundLines()))];

/** The sound archive with another text, its hash and length right again, but for what is said. */
const withText = (
  name: string,
  text: string,
  { length = [...text].length, hash = sha256(text.toWellFormed()) } = {},
): Named =>
  forged(name, (lines) =>
    lines.map((line) => {
      if (isText(line))
        return text.isWellFormed() ? { kind: "text", sha256: hash, text } : illFormed(text, hash);
      if (deposits(line)) Object.assign(line.commit.events[0].data, { sha256: hash, length });
      return line;
    }),
  );

const illFormed = (text: string, hash: string) =>
  `{"kind":"text","sha256":"${hash}","text":${JSON.stringify(text)}}`;

/** What is wrong with texts: their hashes, their form, their places, and whether their words may be there. */
export function bentTexts(): Named[] {
  const text = { kind: "text", sha256: sha256(words), text: words };
  const stray = { kind: "text", sha256: sha256("Stray.\n"), text: "Stray.\n" };
  const gone = { kind: "text", sha256: sha256(withheldWords), text: withheldWords };
  return [
    forged("a text taken out", (lines) => lines.filter((line) => !isText(line))),
    forged("a withheld text taken out", (lines) => lines.filter((line) => !line.withheld)),
    forged("a text twice", (lines) => lines.flatMap((line) => (isText(line) ? [line, line] : [line]))),
    forged("a text again, later", (lines) => [...lines, text]),
    forged("a text that nothing refers to", (lines) => [...lines.slice(0, 2), stray, ...lines.slice(2)]),
    forged("a text that nothing refers to, at the end", (lines) => [...lines, stray]),
    forged("a text after its deposit", (lines) => {
      const at = lines.findIndex(isText);
      return [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at + 2)];
    }),
    forged("a text far before its deposit", (lines) => [
      lines[0],
      text,
      ...lines.slice(1).filter((line) => !isText(line)),
    ]),
    forged("another text under its hash", (lines) =>
      lines.map((line) => (isText(line) ? { ...line, text: "Other.\n" } : line)),
    ),
    forged("a text both there and withheld", (lines) =>
      lines.map((line) => (isText(line) ? { ...line, withheld: true } : line)),
    ),
    forged("a text neither there nor withheld", (lines) =>
      lines.map((line) => (isText(line) ? { kind: "text", sha256: line.sha256 } : line)),
    ),
    forged("a text that is withheld by no", (lines) =>
      lines.map((line) => (line.withheld ? { ...line, withheld: false } : line)),
    ),
    forged("a text that is no string", (lines) =>
      lines.map((line) => (isText(line) ? { ...line, text: [words] } : line)),
    ),
    forged("a hash in capitals", (lines) =>
      lines.map((line) => (isText(line) ? { ...line, sha256: line.sha256.toUpperCase() } : line)),
    ),
    forged("words that are withheld, smuggled back", (lines) =>
      lines.map((line) => (line.withheld ? gone : line)),
    ),
    withText("a deposit that says too long a text", words, { length: [...words].length + 1 }),
    withText("a deposit that counts UTF-16", words, { length: words.length }),
    withText("a deposit that counts bytes", words, { length: Buffer.byteLength(words) }),
    withText("a NUL in a text", words.replace("\n", "\n\0")),
    withText("half a surrogate pair in a text", `${words}\ud834`),
    withText("a text that is not NFC", words.replace("é", "e\u0301")),
    withText("a text that is not NFC, in 200,000 marks", `${words}a${"\u0301\u0327".repeat(100_000)}`),
    withText("a text with CRLF", words.replaceAll("\n", "\r\n")),
    withText("words that moved", `X${words}`),
    withText("words that are not there", words.replace("discussed trade", "discussed peace")),
    withText("an empty text", ""),
    forged("a text line in another order", (lines) =>
      lines.map((line) =>
        isText(line) ? `{"sha256":"${line.sha256}","kind":"text","text":${JSON.stringify(words)}}` : line,
      ),
    ),
    forged("a text with a needless escape", (lines) =>
      lines.map((line) => (isText(line) ? lineText(line).replace("Minsk", "\\u004dinsk") : line)),
    ),
    forged("a text under two keys", (lines) =>
      lines.map((line) =>
        isText(line) ? lineText(line).replace('"text":', '"text":"Other.","text":') : line,
      ),
    ),
  ];
}
