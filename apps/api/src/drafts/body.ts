import { ask, readText, refusalInWords, slug } from "@collegium/domain";
import * as z from "zod";
import { readForm } from "../http/form.ts";
import { readJson } from "../http/json.ts";
import { checkMediaType, decodeUtf8, readBody } from "../http/request-body.ts";
import { ended, isProblem, type Problem, problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";

/** A text as it came, and its file's name where it has one. */
export interface TextBody {
  /** Normalised. */
  readonly text: string;
  readonly file: string | undefined;
}

/** A source that the register has. */
export const namedSource = z.strictObject({ source: slug.describe("The source's id") });
export type NamedSource = z.output<typeof namedSource>;

/** What a body may be, in MiB; the text in it may be one. */
const most = 3;
const longestText = 1_048_576;
/** In bytes; so much more than a name's that whoever sends it meant to send something else. */
const longestNaming = 1024;

/** Reads a text alone, or the part `text` of a form, or which source of the register's is meant. */
export async function readDraftBody(request: Request): Promise<TextBody | NamedSource | Problem> {
  const media = checkMediaType(request, ["text/plain", "multipart/form-data", "application/json"]);
  if (isProblem(media)) return media;
  const body = await readBody(request, most);
  if (isProblem(body)) return body;
  if (media.essence === "text/plain") {
    const text = decodeUtf8(body.bytes);
    return text === undefined
      ? malformed("not-utf8", "The body is not UTF-8.")
      : checked(text, body.bytes.byteLength, undefined, "");
  }
  if (media.essence === "application/json") {
    if (body.bytes.byteLength > longestNaming) return noNaming;
    const json = readJson(body.bytes);
    if (isProblem(json)) return json;
    const named = ask(namedSource, json.value);
    return named.success ? named.data : noSource;
  }
  const parts = await readForm(request, body.bytes, 1, otherParts);
  if (isProblem(parts)) return parts;
  const [part] = parts;
  if (part?.name !== "text" || parts.length !== 1) return otherParts;
  return checked(part.text, Buffer.byteLength(part.text), part.file, "/text");
}

const otherParts = malformed("malformed", "The form has exactly one part: text.");

const noNaming = problem(
  "too-large",
  `JSON names a source, in at most ${longestNaming.toLocaleString("en")} bytes; send a text as text/plain or in a form.`,
);

const noSource = malformed("malformed", 'The body names a source by its id: {"source": "…"}.');

function checked(raw: string, bytes: number, file: string | undefined, pointer: string): TextBody | Problem {
  if (bytes > longestText) return problem("too-large", "The text is over 1 MiB (1,048,576 bytes).");
  const read = readText(raw);
  return "text" in read ? { ...read, file } : malformed(read.rule, ended(refusalInWords(read)), { pointer });
}
