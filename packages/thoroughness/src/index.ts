export { type Covered, covered } from "./covered.ts";
export { amount, sample, spread, type Thoroughness } from "./sample.ts";
