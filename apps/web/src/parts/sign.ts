import { html, type Markup } from "../markup/html.ts";
import type { AnyClaim } from "../reading/documents.ts";

/** Emphasis is the size of one mark, in five steps. */
const radius = { touched: "2.5", plain: "4", thorough: "5.75", special: "7.5", main: "9.25" } as const;

const frame = (shape: Markup): Markup =>
  html`<svg class="sign" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">${shape}</svg>`;

const square = html`<rect class="line" x="4.5" y="4.5" width="13" height="13"/>`;
const full = html`<rect class="fill" x="3.5" y="3.5" width="15" height="15"/>`;
const ring = (r: string) => html`<circle class="line" cx="11" cy="11" r="${r}"/>`;

/** What an act looks like: its form is the kind of act. It never stands without its word. */
const shapes: { readonly [A in Exclude<AnyClaim["act"], "discussed">]: Markup } = {
  attended: html`<path class="line" d="M11 4v14"/>`,
  met: html`<path class="line" d="M7.5 4v14M14.5 4v14"/>`,
  assessed: html`<path class="line" d="M11 3.5 18.5 11 11 18.5 3.5 11z"/>`,
  noted: html`<path class="line" d="M11 3.5 18.5 11 11 18.5 3.5 11z"/><circle class="fill" cx="11" cy="11" r="1.75"/>`,
  affirmed: ring("6"),
  offered: html`<path class="line" d="M2 11h16M12.5 5.5 18.5 11l-6 5.5"/>`,
  agreed: html`${ring("7.5")}${ring("3.25")}`,
  urged: html`<path class="line" d="M11 19V4M5.5 9.5 11 3.5l5.5 6"/>`,
  proposed: html`<rect class="line" x="4.5" y="4.5" width="13" height="13" stroke-dasharray="2.5 2.2"/>`,
  negotiated: html`${square}<path class="line" d="M8 11h6"/>`,
  examined: square,
  initialled: html`${square}<path class="fill" d="M4.5 17.5v-6l6 6z"/>`,
  adopted: html`${square}<path class="fill" d="M4.5 11h13v6.5h-13z"/>`,
  signed: full,
  ratified: html`${full}<path class="line" d="M1 1h20v20H1z" stroke-width="1"/>`,
  inForce: html`${full}<path class="out" d="M11 6.5v9M6.5 11h9"/>`,
  extended: html`${full}<path class="line" d="M18.5 11H22"/>`,
  terminated: html`${square}<path class="line" d="m5 5 12 12M17 5 5 17"/>`,
  implemented: html`${full}<path class="out" d="m7 11 3 3 5.5-6"/>`,
};

/** What a sign depends on. */
export type Signed = Pick<AnyClaim, "act"> & { readonly emphasis?: keyof typeof radius };

/** The shape of an act's sign, in a square of 22, for a drawing that puts it somewhere. */
export const signShape = ({ act, emphasis }: Signed): Markup =>
  act === "discussed"
    ? html`<circle class="fill" cx="11" cy="11" r="${radius[emphasis ?? "plain"]}"/>`
    : shapes[act];

/** The sign of an act. */
export const sign = (claim: Signed): Markup => frame(signShape(claim));
