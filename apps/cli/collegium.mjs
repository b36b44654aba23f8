import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// The command from a checkout: as it was built last, which begins in half the time, or from its sources, where those are others by now.
// This file alone is JavaScript: to take the types out of a first module takes longer than all that it does. What is compiled of the others is
// kept beside them, where only those can write who could change the sources themselves; threads have it by the environment.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/compiled", import.meta.url));
enableCompileCache(process.env.NODE_COMPILE_CACHE);

// Where faults are looked for, they are told by their place in the sources.
if (process.env.COLLEGIUM_DEBUG) process.setSourceMapsEnabled(true);

const { dist, isBuilt } = await import("./built.ts");
await import(isBuilt(dist) ? "./dist/collegium.js" : "./src/main.ts");
