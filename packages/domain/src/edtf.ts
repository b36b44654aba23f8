import { z } from "zod";

/** A date that was understood, and the days that it can mean. */
export interface ParsedEdtf {
  /** As written. */
  readonly edtf: string;
  /** The first and the last day that it can mean, `YYYY-MM-DD`, both inclusive; they sort as text. */
  readonly earliest: string;
  readonly latest: string;
  /** Some part is marked `?` or `%`. */
  readonly uncertain: boolean;
  /** Some part is marked `~` or `%`. */
  readonly approximate: boolean;
  /** Some digit is `X`. */
  readonly unspecified: boolean;
}

export function parseEdtf(value: string): ParsedEdtf | undefined {
  return {
    edtf: value,
    earliest: value,
    latest: value,
    uncertain: false,
    approximate: false,
    unspecified: false,
  };
}

export const edtf = z.string();
export const edtfDay = edtf;
