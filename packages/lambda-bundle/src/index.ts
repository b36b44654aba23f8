export { type Bundled, bundleFunction, type FunctionBundle, moduleFile } from "./bundle.ts";
