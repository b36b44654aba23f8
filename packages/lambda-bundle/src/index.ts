export { type Bundled, bundleFunction, type FunctionBundle } from "./bundle.ts";
