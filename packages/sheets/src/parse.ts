import { ask, claimId, inWords, type Sentence } from "@collegium/domain";
import { append, nil, pointerSegments } from "@hyperjump/json-pointer";
import { type Complaint, complaints } from "./problems.ts";
import { type Sheet, sheetSchema } from "./sheet.ts";
import { maxProblems, type Path, readYaml, type SheetPlace, type SheetProblem } from "./yaml.ts";

/** A sheet that was read, and `place`, which finds a JSON pointer's line and column in it; or all that is wrong with it. */
export type ParsedSheet =
  | { readonly outcome: "parsed"; readonly sheet: Sheet; place(pointer: string): SheetPlace }
  | { readonly outcome: "malformed"; readonly problems: readonly SheetProblem[] };

/**
 * Reads a record sheet (YAML 1.2, at most 262,144 characters). Checks all that needs no register: its schema, that labels of side
 * meetings are given before they are used, and that what quotes or claims has something to quote or claim about.
 */
export function parseSheet(yaml: string): ParsedSheet {
  const read = readYaml(yaml);
  if ("problems" in read) return { outcome: "malformed", problems: read.problems };
  const parsed = ask(sheetSchema, read.data, { error: inWords });
  const found = parsed.success ? incoherences(parsed.data) : complaints(parsed.error.issues, read.data);
  if (parsed.success && found.length === 0)
    return {
      outcome: "parsed",
      sheet: parsed.data,
      place: (pointer) => read.place([...pointerSegments(pointer)]),
    };
  return {
    outcome: "malformed",
    problems: found.slice(0, maxProblems).map(({ path, part, detail }) => ({
      ...read.place(path, part),
      pointer: pointerOf(path),
      detail,
    })),
  };
}

/** A path as a JSON pointer (RFC 6901). */
const pointerOf = (path: Path): string =>
  path.reduce<string>((pointer, step) => append(String(step), pointer), nil);

function incoherences(sheet: Sheet): Complaint[] {
  const found: Complaint[] = [];
  const complain = (path: Path, detail: Sentence) => found.push({ path, part: "value", detail });
  if (sheet.claims && !sheet.session)
    complain(["claims"], "There is no session that the claims belong to: name it in `session`.");
  const labels = new Set<string>();
  for (const [index, claim] of (sheet.claims ?? []).entries()) {
    if (claim.kind !== "claim") continue;
    const path = ["claims", index];
    if (claim.as !== undefined) {
      if (claimId.safeParse(claim.as).success)
        complain([...path, "as"], "The register gives c1, c2 and so on: choose a word.");
      else if (labels.has(claim.as))
        complain([...path, "as"], `There is a label "${claim.as}" already: choose another.`);
      labels.add(claim.as);
    }
    if (claim.within !== undefined && !labels.has(claim.within) && !claimId.safeParse(claim.within).success)
      complain(
        [...path, "within"],
        `There is no side meeting above that is labelled "${claim.within}": give it \`as: ${claim.within}\`.`,
      );
  }
  return found;
}
