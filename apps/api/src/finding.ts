import { mountList, rows } from "./collections/index.ts";
import type { Register } from "./register/register.ts";
import type { Routes } from "./routing/routes.ts";
import { mountSearchFile } from "./search/mount.ts";

/** Lists of things, which take orders and filters that the search file alone knows, and all else that it answers. */
export function mountFinding(routes: Routes, register: Register): void {
  for (const row of rows) mountList(routes, register, row);
  mountSearchFile(routes, register);
}
