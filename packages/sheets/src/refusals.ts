import {
  type Passage,
  type Refusal,
  refusalInWords,
  type Sentence,
  type StreamType,
} from "@collegium/domain";

/** What a refusal by each rule that only sheets have is about. */
interface About {
  "text-missing": /** Something is quoted, and the sheet names no source. */
    | { readonly why: "no-source" }
    /** The register has no text of a source that is quoted. */
    | { readonly why: "unknown"; readonly source: string }
    /** A source is to be deposited, and the file that the sheet names was not given; or it names none. */
    | { readonly why: "not-at-hand"; readonly source: string; readonly file?: string };
  "wording-missing": { readonly act: string };
  /** The register has a name under other ids. */
  "named-already": { readonly type: StreamType; readonly name: string; readonly others: readonly string[] };
  "kind-unclear": { readonly id: string; readonly having: readonly string[] };
}
type Rule = keyof About;

/** A rule that only sheets have, and that this one would break. */
type OwnRefusal = {
  readonly [R in Rule]: {
    readonly rule: R;
    readonly pointer: string;
    readonly about: About[R];
    readonly passages?: readonly Passage[];
  };
}[Rule];

/** A rule that the sheet would break, as data; `pointer` is its place in the sheet. */
export type SheetRefusal = Refusal | OwnRefusal;

type Words = { readonly [R in Rule]: (about: About[R]) => Sentence };

const english: Words = {
  "text-missing"(about) {
    if (about.why === "no-source") return "The sheet names no source to quote: give it a `source`.";
    if (about.why === "unknown")
      return `There is no text of source "${about.source}" to quote from: deposit it first, or correct the id.`;
    return about.file === undefined
      ? `The source "${about.source}" is not deposited yet: name the file of its text in \`text\`.`
      : `The text "${about.file}" is not at hand, and source "${about.source}" is not deposited yet: send it with the sheet.`;
  },
  "wording-missing": ({ act }) =>
    `There is no usual verb of "${act}" in the quoted words: mark what is printed (_agreed_), or say it in \`wording\`.`,
  "named-already": ({ type, name, others }) =>
    `The register has ${type === "instrument" ? "an" : "a"} ${type} that goes by "${name}": ${others.join(", ")}. Write that id; or, where this is another one, \`apartFrom: [${others.join(", ")}]\`.`,
  "kind-unclear": ({ id, having }) =>
    `There is more than one thing of the id "${id}": write ${having.map((kind) => `${kind}/${id}`).join(" or ")}.`,
};

const isOwn = (refusal: SheetRefusal): refusal is OwnRefusal => refusal.rule in english;

/** A refusal in a sentence that an editor understands. */
export function sheetRefusalInWords(refusal: SheetRefusal): string {
  if (!isOwn(refusal)) return refusalInWords(refusal);
  const tell = english[refusal.rule] as (about: OwnRefusal["about"]) => string;
  return tell(refusal.about);
}
