import { html, type Markup } from "../../markup/html.ts";
import { type Signed, signShape } from "../sign.ts";

/** A number as drawings write it. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/** The hatching that stands for what nobody recorded; each drawing has its own, for one that is not shown lends nothing. */
export const hatching = (id: string): Markup =>
  html`<defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0v6"/></pattern></defs>`;

/** Where a shape is, and how large. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A hatched field with its edge. */
export const hatched = (id: string, { x, y, width, height }: Box): Markup =>
  html`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="url(#${id})"/><rect class="edge" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`;

/** A bar that is open at both ends: a day somewhere in it. */
export const openBar = (x1: number, x2: number, y: number): Markup =>
  html`<path class="line" d="M${px(x1)} ${px(y)}H${px(x2)}M${px(x1)} ${px(y + 6)}H${px(x2)}"/>`;

/** A sign in a square of 22; those of one key are the same. */
export interface DrawnSign {
  readonly key: string;
  readonly shape: Markup;
}

/** The sign of an act. */
export const actSign = (claim: Signed): DrawnSign => ({
  key: `${claim.act} ${claim.emphasis}`,
  shape: signShape(claim),
});

/** The sign of a session that was held. */
export const heldSign: DrawnSign = {
  key: "held",
  shape: html`<rect class="fill" x="1" y="1" width="20" height="20"/>`,
};

/** A small square of a key. */
export const keyed = (shape: Markup, width = 22): Markup =>
  html`<svg viewBox="0 0 ${width} 22" width="${width}" height="22" aria-hidden="true">${shape}</svg>`;

/** The key of hatching. */
export const keyOfHatching = (id: string): Markup =>
  keyed(html`${hatching(id)}${hatched(id, { x: 0.5, y: 1.5, width: 33, height: 19 })}`, 34);
