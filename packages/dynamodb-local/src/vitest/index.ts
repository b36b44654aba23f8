export { type SharedLocal, sharedLocal } from "./shared.ts";
