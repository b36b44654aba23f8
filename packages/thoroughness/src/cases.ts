import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** What random cases are made from: the same seed makes the same ones. */
    seed: number;
  }
}

// A change is judged by the cases that its author saw; `explore` looks for others.
fc.configureGlobal({ seed: inject("seed") });
