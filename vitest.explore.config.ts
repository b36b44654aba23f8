import { mergeConfig } from "vitest/config";
import exhaustive from "./vitest.exhaustive.config.ts";

// Kept in the environment, for this file is read more than once in a run.
process.env.COLLEGIUM_SEED ||= String(Date.now() % 2 ** 31);
const seed = Number(process.env.COLLEGIUM_SEED);
if (!Number.isInteger(seed)) throw new Error("COLLEGIUM_SEED must be a whole number.");

// All of what the tests try, with random cases that nobody has seen.
export default mergeConfig(exhaustive, { test: { provide: { seed } } });
