export { type Bundled, bundleFunction, type FunctionBundle } from "./bundle.ts";
export { trimmed, zodInEnglish } from "./trim.ts";
