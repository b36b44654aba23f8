import { join } from "node:path";
import { bundle, bundleDrafts, bundleSearch, bundleSheets } from "./bundle.ts";

const dist = join(import.meta.dirname, "dist");
await Promise.all([
  bundle(join(dist, "lambda")),
  bundleSheets(join(dist, "sheets")),
  bundleSearch(join(dist, "search")),
  bundleDrafts(join(dist, "drafts")),
]);
