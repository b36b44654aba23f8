import { isProblem, type Problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import { decodeUtf8 } from "./request-body.ts";

/** One part of a form: its text to the letter, and the file's name where it has one. */
export interface Part {
  readonly name: string;
  readonly file: string | undefined;
  readonly text: string;
}

/**
 * Takes a `multipart/form-data` body apart. More than `most` parts are refused before any is read: tens of thousands of
 * them would be taken apart otherwise.
 */
export async function readForm(
  request: Request,
  bytes: Uint8Array,
  most: number,
  tooMany: Problem,
): Promise<readonly Part[] | Problem> {
  // A form's own decoder would put U+FFFD for what it can't read, and what was never printed would be deposited.
  if (decodeUtf8(bytes) === undefined) return malformed("not-utf8", "The body is not UTF-8.");
  const type = request.headers.get("content-type") ?? "";
  if (hasMoreParts(type, bytes, most)) return tooMany;
  const form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => notForm);
  if (isProblem(form)) return form;
  return Promise.all([...form].map(([name, value]) => partOf(name, value)));
}

const notForm = malformed("malformed", "The body is not multipart/form-data as its boundary says.");

async function partOf(name: string, value: string | File): Promise<Part> {
  if (typeof value === "string") return { name, file: undefined, text: value };
  return { name, file: value.name, text: decodeUtf8(new Uint8Array(await value.arrayBuffer())) ?? "" };
}

function hasMoreParts(type: string, bytes: Uint8Array, most: number): boolean {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = `\n--${quoted ?? plain ?? ""}`;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Two parts have three boundaries, of which the first need have no line before it.
  let found = 0;
  for (let at = body.indexOf(boundary); at >= 0 && found <= most + 1; at = body.indexOf(boundary, at + 1))
    found++;
  return found > most + 1;
}
