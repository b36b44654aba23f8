import { ask, canonicalJson, maxCommitBytes } from "@collegium/domain";
import { sha256 } from "@collegium/event-store";
import * as z from "zod";
import { type CheckedCommit, checkCommit } from "./check-commit.ts";
import { type ArchiveLine, archiveFormat, archiveVersion } from "./format.ts";

/** A line of an archive, with what its commit was found to be; or why it is none. */
export type ReadLine =
  | { readonly line: ArchiveLine; readonly checked?: CheckedCommit }
  | { readonly why: string };

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const forms = {
  text: z.union([
    z.strictObject({ kind: z.literal("text"), sha256: sha256Hex, text: z.string() }),
    z.strictObject({ kind: z.literal("text"), sha256: sha256Hex, withheld: z.literal(true) }),
  ]),
  commit: z.strictObject({ kind: z.literal("commit"), commit: z.unknown() }),
  header: z.strictObject({ kind: z.literal("header"), format: z.literal(archiveFormat), version: z.int() }),
  end: z.strictObject({
    kind: z.literal("end"),
    commits: z.int().nonnegative(),
    texts: z.int().nonnegative(),
    sha256: sha256Hex,
  }),
};

/** The most that a line can be which holds no words: a commit with its position, and what stands around it. */
const maxLineBytes = maxCommitBytes + 128;
/** How a line with words begins, up to them. Its keys are in order, so that nothing else can stand there. */
const beforeWords = /^\{"kind":"text","sha256":"[0-9a-f]{64}","text":"/;
const headBytes = 120;
/** Deeper than anything that is recorded: evidence of a correction stands nine deep. */
const maxDepth = 32;

/** Reads one line, with its line feed. Work and memory are in proportion to its length, whatever it holds. */
export function readLine(bytes: Buffer): ReadLine {
  const hasWords = beforeWords.test(bytes.toString("latin1", 0, headBytes));
  if (!hasWords && bytes.length > maxLineBytes)
    return { why: `it has ${bytes.length} bytes, and ${maxCommitBytes} are the most of a commit` };
  if (bytes.at(-2) === carriageReturn) return { why: endsAsOnWindows };
  if (hasWords && !endsAfterWords(bytes)) return { why: notALine };
  const value = parse(bytes);
  if (value === undefined) return { why: noJson(bytes) };
  const odd = oddity(value);
  if (odd !== undefined) return { why: odd };
  if (!isCanonical(value, bytes))
    return { why: "it is not in canonical JSON (RFC 8785), as an export writes it" };
  return known(value);
}

const carriageReturn = 0x0d;

// In JSON it stands nowhere else, so that to leave all of them out loses nothing.
const endsAsOnWindows =
  "it ends with a carriage return (CR LF), which no export writes: leave those out, with tr -d '\\r'";

const notALine = "it is no line of a Collegium archive";

/** Whether a line with words ends with them: `"}` is the first quotation mark that no backslash stands before. */
function endsAfterWords(bytes: Buffer): boolean {
  let from = bytes.indexOf('"text":"') + '"text":"'.length;
  for (;;) {
    const quote = bytes.indexOf(0x22, from);
    if (quote < 0) return false;
    let slashes = 0;
    while (bytes[quote - 1 - slashes] === 0x5c) slashes++;
    if (slashes % 2 === 0) return quote === bytes.length - 3;
    from = quote + 1;
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What a file begins with that is no text in UTF-8, and what to do about it. */
function noJson(bytes: Buffer): string {
  const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (begins(0x1f, 0x8b)) return "it is compressed by gzip: unpack it first, with gzip -d";
  if (begins(0xef, 0xbb, 0xbf)) return "it begins with a byte order mark, which no export writes";
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return "it is in UTF-16; an archive is in UTF-8";
  return "it is not JSON in UTF-8";
}

/** What no recorded value has, looked for without recursion: what is too deep must not overflow the stack. */
function oddity(value: unknown): string | undefined {
  const left: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [one, depth] = next;
    if (typeof one !== "object" || one === null) continue;
    if (depth > maxDepth) return "it is nested deeper than anything that is recorded";
    // An object's prototype to many programs, a field to none.
    if (Object.hasOwn(one, "__proto__")) return "it has a field __proto__";
    for (const child of Object.values(one)) left.push([child, depth + 1]);
  }
  return undefined;
}

function isCanonical(value: unknown, bytes: Buffer): boolean {
  try {
    return Buffer.from(`${canonicalJson(value)}\n`).equals(bytes);
  } catch {
    // What canonical JSON can't say: half a surrogate pair, a number without end.
    return false;
  }
}

function known(value: unknown): ReadLine {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (typeof kind !== "string" || !Object.hasOwn(forms, kind)) return { why: notALine };
  const parsed = ask<z.ZodType>(forms[kind as keyof typeof forms], value);
  if (!parsed.success) return { why: notALine };
  const line = parsed.data as ArchiveLine;
  if (line.kind === "header" && line.version !== archiveVersion)
    return {
      why: `this is version ${line.version} of the archive format; this Collegium reads version ${archiveVersion}`,
    };
  if (line.kind === "text" && "text" in line) {
    const why = wordsFault(line.text, line.sha256);
    return why === undefined ? { line } : { why };
  }
  return line.kind === "commit" ? { line, checked: checkCommit(line.commit) } : { line };
}

function wordsFault(text: string, hash: string): string | undefined {
  if (sha256(text) !== hash) return "a text does not have its hash";
  return text.includes("\0") ? "a text has a NUL in it" : undefined;
}
