export { draftsOf } from "./draft.ts";
export { fillRegister } from "./fill.ts";
export { type GeneratedCommit, type GeneratorOptions, generateRegister } from "./generate.ts";
export { type Random, random } from "./random.ts";
