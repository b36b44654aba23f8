import { join } from "node:path";
import { bundle } from "./bundle.ts";

// Into another folder, where one is named.
await bundle(process.argv[2] ?? join(import.meta.dirname, "dist"));
