import { join } from "node:path";
import { bundle } from "./bundle.ts";

const dist = join(import.meta.dirname, "dist");
await bundle(join(dist, "pages"), join(dist, "assets"));
