export { anySign } from "./any-sign.ts";
export { type Covered, covered } from "./covered.ts";
export { amount, sample, type Thoroughness } from "./sample.ts";
