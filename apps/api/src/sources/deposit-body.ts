import { readText, refusalInWords, type SourceDetails } from "@collegium/domain";
import { readJson } from "../http/json.ts";
import { decodeUtf8, readBody } from "../http/request-body.ts";
import { isProblem, type Problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import { inPart, inQuery, readDetails } from "./details.ts";

/** A deposit as it came: the normalised text, and what is said of it. */
export interface DepositBody {
  readonly text: string;
  readonly details: SourceDetails;
}

/**
 * Reads the body of a deposit: the text alone, where the details are `asked` in the query; or parts called `details` (JSON) and `text`.
 * Details are checked first, for the text costs more.
 */
export async function readDeposit(
  request: Request,
  inParts: boolean,
  asked: Readonly<Record<string, unknown>>,
): Promise<DepositBody | Problem> {
  const read = inParts ? undefined : readDetails(asked, inQuery);
  if (read && isProblem(read)) return read;
  const body = await readBody(request);
  if (isProblem(body)) return body;
  // Of parts too: a form's own decoder would put U+FFFD for what it can't read, and what was never printed would be deposited.
  const decoded = decodeUtf8(body.bytes);
  if (decoded === undefined) return malformed("not-utf8", "The body is not UTF-8");
  if (read) return checked("", decoded, read.details);

  const parts = await readParts(request, body.bytes);
  if (isProblem(parts)) return parts;
  const json = readJson(new TextEncoder().encode(parts.details));
  if (isProblem(json)) return malformed("not-json", `details: ${json.detail}`, { pointer: "/details" });
  const details = readDetails(json.value, inPart);
  return isProblem(details) ? details : checked("/text", parts.text, details.details);
}

async function readParts(
  request: Request,
  bytes: Uint8Array,
): Promise<{ details: string; text: string } | Problem> {
  const type = request.headers.get("content-type") ?? "";
  if (hasMoreParts(type, bytes)) return otherParts;
  let form: FormData;
  try {
    form = await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": type },
    }).formData();
  } catch {
    return malformed("malformed", "The body is not multipart/form-data as its boundary says");
  }
  const names = [...form.keys()];
  if (names.length !== 2 || !form.has("details") || !form.has("text")) {
    return otherParts;
  }
  return { details: await partText(form, "details"), text: await partText(form, "text") };
}

const otherParts = malformed("malformed", "A deposit has exactly two parts: details and text");

/** Whether the boundary stands there more often than around two parts: tens of thousands of them would be taken apart otherwise. */
function hasMoreParts(type: string, bytes: Uint8Array): boolean {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = `\n--${quoted ?? plain ?? ""}`;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Two parts have three, of which the first need have no line before it.
  let found = 0;
  for (let at = body.indexOf(boundary); at >= 0 && found <= 3; at = body.indexOf(boundary, at + 1)) found++;
  return found > 3;
}

async function partText(form: FormData, name: string): Promise<string> {
  const part = form.get(name) ?? "";
  return typeof part === "string" ? part : (decodeUtf8(new Uint8Array(await part.arrayBuffer())) ?? "");
}

function checked(pointer: string, raw: string, details: SourceDetails): DepositBody | Problem {
  const read = readText(raw);
  return "text" in read ? { ...read, details } : malformed(read.rule, refusalInWords(read), { pointer });
}
