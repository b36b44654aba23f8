import { type Span, scaleOf } from "./span.ts";

/** How large a drawing is, and what it is of. */
export interface Drawing {
  readonly form: "broad" | "narrow";
  /** Begins the ids of what is in it. */
  readonly id: string;
  readonly span: Span;
  readonly width: number;
  /** Where the years begin; what is left of it is the rows' labels, where they do not stand above. */
  readonly left: number;
  /** Above a row. */
  readonly above: number;
}

/** Room for what is written at the right end of the years. */
const margin = 6;

/** Where the years end, how wide a column is, and from years to places. */
export const baseOf = ({ left, width, span }: Drawing) => {
  const right = width - margin;
  return { right, column: (right - left) / span.columns.length, x: scaleOf(span, left, right) };
};
