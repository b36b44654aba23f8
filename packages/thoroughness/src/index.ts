export { anySign } from "./any-sign.ts";
export { type Covered, covered } from "./covered.ts";
export { type Racing, race } from "./races.ts";
export { amount, randomCases, sample, type Thoroughness } from "./sample.ts";
