import { readText, refusalInWords, type SourceDetails } from "@collegium/domain";
import { readForm } from "../http/form.ts";
import { readJson } from "../http/json.ts";
import { decodeUtf8, readBody } from "../http/request-body.ts";
import { ended, isProblem, type Problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import { readDetails } from "./details.ts";
import { inPart, inQuery } from "./places.ts";

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
  if (read) {
    const decoded = decodeUtf8(body.bytes);
    if (decoded === undefined) return malformed("not-utf8", "The body is not UTF-8.");
    return checked("", decoded, read.details);
  }

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
  const parts = await readForm(request, bytes, 2, otherParts);
  if (isProblem(parts)) return parts;
  const [details, text] = ["details", "text"].map((name) => parts.find((part) => part.name === name)?.text);
  if (parts.length !== 2 || details === undefined || text === undefined) return otherParts;
  return { details, text };
}

const otherParts = malformed("malformed", "A deposit has exactly two parts: details and text.");

function checked(pointer: string, raw: string, details: SourceDetails): DepositBody | Problem {
  const read = readText(raw);
  return "text" in read
    ? { ...read, details }
    : malformed(read.rule, ended(refusalInWords(read)), { pointer });
}
