export { fillRegister } from "./register/fill.ts";
export { type GeneratedCommit, type GeneratorOptions, generateRegister } from "./register/generate.ts";
