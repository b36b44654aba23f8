import type { Position } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import type { Problem } from "../problems/problem.ts";
import { type ListIdentity, readCursor, writeCursor } from "./cursor.ts";

/** The sort key that a request's cursor goes on after, if it has one. */
export function pageStart(list: ListIdentity, cursor: string | undefined): { after?: string } | Problem {
  return cursor === undefined ? {} : readCursor(list, cursor);
}

/** The URL of the page after the sort key `after`: this request's own, with another cursor. */
export function nextUrl(c: Ctx, list: ListIdentity, after: string | undefined): string | null {
  if (after === undefined) return null;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set("cursor", writeCursor(list, after));
  return `${c.get("exchange").site.baseUrl}${pathname}?${searchParams}`;
}

/** A page as JSON, around items that are JSON already; with how far the search file knows, where it is its answer. */
export const pageBody = (items: readonly string[], next: string | null, position?: Position): string => {
  const known = position === undefined ? "" : `,"position":${position}`;
  return `{"items":[${items.join(",")}],"next":${JSON.stringify(next)}${known}}`;
};
