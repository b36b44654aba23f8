import { join } from "node:path";
import { bundle, bundleDrafts, bundleSheets } from "./bundle.ts";

const dist = join(import.meta.dirname, "dist");
await Promise.all([
  bundle(join(dist, "lambda")),
  bundleSheets(join(dist, "sheets")),
  bundleDrafts(join(dist, "drafts")),
]);
