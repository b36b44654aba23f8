import type { SequencedCommit } from "@collegium/domain";

/**
 * The form of an exported register: NDJSON (one JSON value a line, UTF-8, `\n`), every line in canonical JSON (RFC 8785).
 * First the header; then every commit in ledger order, each text right before the first commit that refers to it; last the
 * closing line, whose digest is that of all bytes before it. Law: the same register gives the same bytes.
 */
export const archiveVersion = 1;
export const archiveFormat = "collegium-archive";

interface HeaderLine {
  readonly kind: "header";
  readonly format: typeof archiveFormat;
  readonly version: number;
}

/** A source's text by its SHA-256; `withheld` where its words are gone. */
export type TextLine = { readonly kind: "text"; readonly sha256: string } & (
  | { readonly text: string }
  | { readonly withheld: true }
);

interface CommitLine {
  readonly kind: "commit";
  readonly commit: SequencedCommit;
}

/** Counts what came before, so that a file that was cut short is noticed. */
export interface ClosingLine {
  readonly kind: "end";
  readonly commits: number;
  readonly texts: number;
  /** SHA-256, in hexadecimal, of every byte before this line. */
  readonly sha256: string;
}

export type ArchiveLine = HeaderLine | TextLine | CommitLine | ClosingLine;
