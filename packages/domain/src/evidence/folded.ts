import { isNothing, isSpace, isWordly, type Sign, type SignOf, signReader, signs } from "./signs.ts";
import { type InTurns, inPieces, signsInTurn } from "./turns.ts";

/** How a word's parts were joined where a hyphen was folded away. */
export const jointKinds = { hyphen: 1, hyphenAndSpace: 2, lineEnd: 3 } as const;
type JointKind = (typeof jointKinds)[keyof typeof jointKinds];

/** Where a hyphen inside a word was folded away: before which folded sign, and how it stood there. */
export interface Joint {
  readonly at: number;
  readonly kind: JointKind;
}

/** A text without what readers don't tell apart; UTF-16 code units. */
export interface Folded {
  readonly signs: string;
  /** Where in the text each folded unit begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** In order. */
  readonly joints: readonly Joint[];
}

/**
 * Folds a text: runs of white space of any kind are one space; soft hyphens and other signs that nobody sees are nothing;
 * single quotes are `'`, double ones `"`, hyphens and dashes `-`, an ellipsis three points; ligatures and full-width forms
 * are their letters.
 *
 * A hyphen inside a word is folded away, and kept as a joint: at a line's end it may be the word's own or the line's, and
 * only who quotes it tells. `jointsFit` says which joints are equal.
 */
export function foldSigns(text: string, signOf: SignOf = signReader()): Folded {
  const { upTo, folded } = folding(text, signOf);
  upTo(text.length);
  return folded();
}

/** As `foldSigns`, in pieces between which others may have their turn. */
export function* foldInTurns(text: string, signOf: SignOf, piece = signsInTurn): InTurns<Folded> {
  const { upTo, folded } = folding(text, signOf);
  yield* inPieces(text.length, upTo, piece);
  yield;
  return folded();
}

/** Folds a text from its beginning up to one place after another. */
function folding(text: string, signOf: SignOf): { upTo(end: number): void; folded(): Folded } {
  const equalOf = equals();
  const out = foldedUnits(text.length + 8);
  const found: Joint[] = [];
  // Behind which folded unit a word ends, if nothing but a hyphen and white space follows it; and what these are.
  let wordEnd = -1;
  let hyphens = 0;
  let endsLine = false;
  let soft = false;
  let unseen = false;

  const joint = (): void => {
    const behind = out.length() - wordEnd;
    if (wordEnd < 0 || behind === 0) return;
    const spaced = out.unit(out.length() - 1) === space;
    if (spaced && endsLine && (behind === 1 ? soft : hyphens === 1 && behind === 2)) out.cut(wordEnd);
    else if (hyphens === 1 && behind === (spaced ? 2 : 1)) out.cut(wordEnd);
    else return;
    const kind = spaced ? (endsLine ? jointKinds.lineEnd : jointKinds.hyphenAndSpace) : jointKinds.hyphen;
    found.push({ at: wordEnd, kind });
  };

  const add = (point: number, sign: Sign, from: number, to: number): void => {
    if (isSpace(sign)) {
      if (out.length() > 0 && out.unit(out.length() - 1) === space) out.extend(to);
      else {
        endsLine = false;
        soft = unseen && soft;
        out.add(space, from, to);
      }
      endsLine ||= sign === signs.lineEnd;
    } else if (sign === signs.hyphen || sign === signs.dash) {
      if (out.length() > 0 && out.unit(out.length() - 1) === hyphen) {
        out.extend(to);
        hyphens++;
      } else {
        hyphens = 1;
        out.add(hyphen, from, to);
      }
    } else if (isWordly(sign)) {
      joint();
      out.addPoint(point, from, to);
      wordEnd = out.length();
      hyphens = 0;
    } else if (sign === signs.mark) {
      const belongs = wordEnd === out.length();
      if (!(unseen && out.compose(point, to))) out.addPoint(point, from, to);
      if (belongs) wordEnd = out.length();
    } else out.addPoint(point, from, to);
  };

  let next = 0;
  const upTo = (end: number): void => {
    let i = next;
    while (i < end) {
      const unit = text.charCodeAt(i);
      const point = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(i) as number) : unit;
      const to = i + (point > 0xffff ? 2 : 1);
      const sign = signOf(point);
      // Most of a text is this.
      if (isWordly(sign) && isPlain(point) && wordEnd === out.length()) {
        out.add(point, i, to);
        wordEnd++;
        unseen = false;
      } else if (isNothing(sign)) {
        soft = sign === signs.softHyphen && wordEnd === out.length();
        unseen = true;
      } else {
        const others = point < 0x80 ? undefined : equalOf(point);
        if (others === undefined) add(point, sign, i, to);
        else
          for (const other of others) {
            // Half-width marks stand for themselves, and compose all the same.
            unseen ||= other === 0x3099 || other === 0x309a;
            add(other, signOf(other), i, to);
          }
        unseen = false;
      }
      i = to;
    }
    next = i;
  };
  return { upTo, folded: () => ({ ...out.result(), joints: found }) };
}

/** Whether a hyphen in the text and one in the quotation (0: none) can be the same. */
const jointFits = (inText: JointKind | 0, quoted: JointKind | 0): boolean =>
  inText === quoted || inText === jointKinds.lineEnd || quoted === jointKinds.lineEnd;

/** Whether the hyphens inside a stretch of a folded text, whose first joint is the given one, are those of a quotation. */
export function jointsFit(
  text: readonly Joint[],
  first: number,
  { from, to }: { readonly from: number; readonly to: number },
  quoted: readonly Joint[],
): boolean {
  let inText = first;
  let inQuoted = 0;
  for (;;) {
    const here = text[inText];
    const there = quoted[inQuoted];
    const at = here && here.at < to ? here.at - from : Number.POSITIVE_INFINITY;
    const quotedAt = there?.at ?? Number.POSITIVE_INFINITY;
    const next = Math.min(at, quotedAt);
    if (next === Number.POSITIVE_INFINITY) return true;
    if (!jointFits(at === next && here ? here.kind : 0, quotedAt === next && there ? there.kind : 0))
      return false;
    if (at === next) inText++;
    if (quotedAt === next) inQuoted++;
  }
}

/** Whether a letter or digit here always stands for itself. */
const isPlain = (point: number): boolean =>
  point < 0x80 || (point >= 0x370 && point < 0x2000) || (point >= 0x2e80 && point < 0xfb00);

const space = 0x20;
const hyphen = 0x2d;

const single = /[‘’‚‛ʻʼʽ′`´‹›\u05f3\uff07]/;
const double = /[“”„‟«»″〝〞〟\u05f4\uff02]/;
// Letters that are two, and blocks of ligatures, presentation forms, and full-width and half-width forms.
const twofold: ReadonlyMap<string, string> = new Map(Object.entries({ œ: "oe", Œ: "OE", æ: "ae", Æ: "AE" }));
const compatible =
  /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2024-\u2026\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffee]/;
/** So many code units one folds to at most: some ligatures are whole sentences, and are left as they are. */
const most = 3;

/** Tells which code points are equal to one, undefined where it stands for itself; remembers it while one text is folded. */
function equals(): (point: number) => readonly number[] | undefined {
  const known = new Map<number, readonly number[] | undefined>();
  return (point) => {
    if (!known.has(point)) known.set(point, equalTo(point));
    return known.get(point);
  };
}

function equalTo(point: number): readonly number[] | undefined {
  const sign = String.fromCodePoint(point);
  const other = single.test(sign) ? "'" : double.test(sign) ? '"' : (twofold.get(sign) ?? apart(sign));
  return other === sign || other.length > most
    ? undefined
    : [...other].map((one) => one.codePointAt(0) as number);
}

const apart = (sign: string): string => (compatible.test(sign) ? sign.normalize("NFKC") : sign);

/** Folded units as they are made. */
function foldedUnits(room: number) {
  let length = 0;
  let units = new Uint16Array(room);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  const grow = () => {
    const larger = <A extends Uint16Array | Int32Array>(old: A, made: A): A => {
      made.set(old);
      return made;
    };
    units = larger(units, new Uint16Array(length * 2));
    starts = larger(starts, new Int32Array(length * 2));
    ends = larger(ends, new Int32Array(length * 2));
  };
  const add = (unit: number, from: number, to: number): void => {
    if (length === units.length) grow();
    units[length] = unit;
    starts[length] = from;
    ends[length] = to;
    length++;
  };
  return {
    length: () => length,
    unit: (index: number) => units[index] as number,
    add,
    addPoint(point: number, from: number, to: number): void {
      if (point <= 0xffff) add(point, from, to);
      else for (const unit of String.fromCodePoint(point).split("")) add(unit.charCodeAt(0), from, to);
    },
    cut(to: number): void {
      length = to;
    },
    /** The last unit reaches further. */
    extend(to: number): void {
      ends[length - 1] = to;
    },
    /** Makes one sign of the last unit and a mark, where there is one. */
    compose(mark: number, to: number): boolean {
      if (length === 0) return false;
      const composed = String.fromCharCode(units[length - 1] as number, mark).normalize("NFC");
      if (composed.length !== 1) return false;
      units[length - 1] = composed.charCodeAt(0);
      ends[length - 1] = to;
      return true;
    },
    result: () => ({
      signs: new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units.subarray(0, length)),
      starts: starts.subarray(0, length),
      ends: ends.subarray(0, length),
    }),
  };
}
