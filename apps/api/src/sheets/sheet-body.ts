import { readForm } from "../http/form.ts";
import { checkMediaType, decodeUtf8, readBody } from "../http/request-body.ts";
import { isProblem, type Problem, problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";

/** A sheet as it came, with the texts sent beside it, by their files' names. */
export interface SheetBody {
  readonly sheet: string;
  readonly texts: ReadonlyMap<string, string>;
}

const sheetTypes = ["application/yaml", "application/json", "multipart/form-data"] as const;

/** What all parts of a body may be, in MiB; a text alone may be one. */
const most = 3;
const longestText = 1_048_576;
/** A sheet has one source. More are taken apart only to say which are too many. */
const mostParts = 8;

/** Reads a sheet alone; or a form with the part `sheet`, and each new text as a file of the name that the sheet gives it. */
export async function readSheetBody(request: Request): Promise<SheetBody | Problem> {
  const media = checkMediaType(request, [...sheetTypes]);
  if (isProblem(media)) return media;
  const body = await readBody(request, most);
  if (isProblem(body)) return body;
  if (media.essence !== "multipart/form-data") {
    const sheet = decodeUtf8(body.bytes);
    return sheet === undefined
      ? malformed("not-utf8", "The body is not UTF-8.")
      : { sheet: sheet.replace(/^\uFEFF/, ""), texts: new Map() };
  }
  const parts = await readForm(request, body.bytes, mostParts, tooMany);
  return isProblem(parts) ? parts : sorted(parts);
}

function sorted(
  parts: readonly { name: string; file: string | undefined; text: string }[],
): SheetBody | Problem {
  const sheets = parts.filter(({ name }) => name === "sheet");
  const [sheet] = sheets;
  if (!sheet || sheets.length > 1)
    return malformed("malformed", 'The form has one part called "sheet", and texts beside it.');
  const texts = new Map<string, string>();
  for (const { name, file, text } of parts) {
    if (name === "sheet") continue;
    const called = file ?? name;
    if (texts.has(called)) return malformed("malformed", `Two parts are called "${shown(called)}".`);
    if (Buffer.byteLength(text) > longestText)
      return problem("too-large", `The text "${shown(called)}" is over 1 MiB (1,048,576 bytes).`);
    texts.set(called, text);
  }
  return { sheet: sheet.text.replace(/^\uFEFF/, ""), texts };
}

const shown = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

const tooMany = malformed(
  "malformed",
  `A form has the part "sheet" and the texts that it names, at most ${mostParts}.`,
);
