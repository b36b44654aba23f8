import type { Register } from "../register/register.ts";
import type { Routes } from "../routing/routes.ts";
import { mountCheck } from "./check.ts";
import { mountClaims } from "./claims.ts";
import { mountCounts } from "./counts.ts";
import { mountSearch } from "./find.ts";
import { mountNames } from "./names.ts";

/** What the search file answers. */
export function mountSearchFile(routes: Routes, register: Register): void {
  mountClaims(routes, register);
  mountNames(routes, register);
  mountSearch(routes, register);
  mountCheck(routes, register);
  mountCounts(routes, register);
}
