import { isSlug, slug } from "@collegium/domain";
import * as z from "zod";
import { problem } from "../problems/problem.ts";

export const idParameter = z.object({ id: slug });

/** An address under which nothing can be: what is no id is looked for nowhere. */
export const isId = (id: string | undefined): id is string => id !== undefined && isSlug(id);

export const nothingHere = problem("not-found", "There is no such record.");
