import { dist, isBuilt, noteSources, sourcesNow } from "./built.ts";

// Into another folder, where one is named. What was built from the sources as they are is left as it is: a register may be served from it.
const folder = process.argv[2] ?? dist;
if (!isBuilt(folder)) {
  const sources = sourcesNow();
  const { bundle } = await import("./bundle.ts");
  await bundle(folder);
  noteSources(folder, sources);
}
