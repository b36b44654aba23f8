import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { baseOf, type Drawing } from "./drawing.ts";
import { type Mark, type Row, rowOf } from "./row.ts";
import { hatching, px } from "./shapes.ts";
import { spanOf, yearsOf } from "./span.ts";

export interface YearsDrawn {
  /** Distinct on its page. */
  readonly id: string;
  readonly title: string;
  /** The same in a sentence. */
  readonly says: string;
  readonly rows: readonly Row[];
}

type Measures = Pick<Drawing, "width" | "left" | "above"> & { readonly columns: number };
const broad: Measures = { width: 1216, left: 207, above: 8, columns: 36 };
const narrow: Measures = { width: 354, left: 4, above: 30, columns: 10 };

/** Rows of marks over years: the broad drawing, and the narrow one in wider steps. Nothing where no mark has a year. */
export function yearsPicture(reader: Reader, drawn: YearsDrawn): Markup | undefined {
  const years = drawn.rows.flatMap(({ marks }) => marks.flatMap(yearsOfMark));
  const draw = (form: "broad" | "narrow", measures: Measures) => {
    const span = spanOf(years, measures.columns);
    return span && drawing(reader, drawn, { ...measures, form, span, id: `${drawn.id}-${form}` });
  };
  const [wide, small] = [draw("broad", broad), draw("narrow", narrow)];
  return wide && small && html`<figure class="picture wide">${wide}${small}</figure>`;
}

const yearsOfMark = (mark: Mark): number[] => {
  if ("year" in mark) return [mark.year];
  const { first, last } = yearsOf("period" in mark ? mark.period : mark.date);
  return [first, last].filter((year) => year !== undefined);
};

function drawing(reader: Reader, { title, says, rows }: YearsDrawn, drawn: Drawing): Markup {
  const { form, id, width, left, above } = drawn;
  const { right } = baseOf(drawn);
  let y = 0;
  const parts = rows.map((row) => {
    const { height, middle, marks } = rowOf(reader, row, drawn, y + above);
    const label =
      form === "broad"
        ? html`<text x="0" y="${px(middle + 5)}">${row.label}</text>`
        : html`<text x="0" y="${px(y + 16)}">${row.label}</text>`;
    y += above + height + 8;
    return html`${label}${marks}<path class="hair" d="M${left} ${px(y)}H${px(right)}"/>`;
  });
  return html`<svg class="${form}" viewBox="0 0 ${width} ${px(y + 26)}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${title}</title><desc id="${id}-d">${says}</desc>${hatching(`${id}-h`)}
${parts}${axis(drawn, y + 20)}</svg>`;
}

/** The least room between two years below the drawing. */
const between = 48;

function axis(drawn: Drawing, y: number): Part {
  const { span } = drawn;
  const { x, column } = baseOf(drawn);
  const each = Math.ceil(between / column);
  return span.columns.map((year, index) =>
    index % each !== 0
      ? undefined
      : span.step === 1
        ? html`<text class="dim" x="${px(x(year) + column / 2)}" y="${px(y)}" text-anchor="middle">${year}</text>`
        : html`<path class="hair" d="M${px(x(year))} ${px(y - 20)}v6"/><text class="dim" x="${px(x(year))}" y="${px(y)}">${year}</text>`,
  );
}
