import { type ClaimType, claimTypes, recordedSchemas } from "@collegium/domain";
import type { ListedClaim } from "@collegium/read-model";
import { expect, test } from "vitest";
import * as z from "zod";
import { headLine, lines } from "./table.ts";

/** Fields that have columns under other names. */
const elsewhere: Readonly<Record<string, string>> = {
  person: "participants",
  body: "participants",
  evidence: "quotations",
};
const columns = headLine().trimEnd().split(",");
const fieldsOf = (type: ClaimType) => Object.entries<z.ZodType>(recordedSchemas().session[type].shape);

/** A value of a field as documents show it, with `words` in it. */
function shown(field: string, schema: z.ZodType, words: string): unknown {
  if (schema instanceof z.ZodOptional) return shown(field, schema.unwrap() as z.ZodType, words);
  if (field === "evidence") return [{ exact: words, source: "a" }];
  if (field === "on") return { edtf: words };
  if (field === "person" || field === "body") return { id: words };
  if (field === "by" || schema instanceof z.ZodArray) return [{ type: "body", id: words }];
  return words;
}

/** The line of a claim that has every field of its type, each with its own name in it. */
function lineOf(type: ClaimType): readonly string[] {
  const fields = fieldsOf(type).map(([field, schema]) => [field, shown(field, schema, `its-${field}`)]);
  const claim = { ...Object.fromEntries(fields), id: "its-claim", type, act: "done", tellers: [] };
  const session = { id: "a", title: "a", date: {}, status: "held", format: "other", parties: [] };
  return lines([{ session, claim, sources: [] } as unknown as ListedClaim], "")
    .trimEnd()
    .split(",");
}

test.each(claimTypes)("no field of %s lacks a column, with its value in it", (type) => {
  const cells = lineOf(type);
  expect(cells).toHaveLength(columns.length);
  for (const [field] of fieldsOf(type)) {
    const column = elsewhere[field] ?? field;
    expect(columns, field).toContain(column);
    expect(cells[columns.indexOf(column)], field).toContain(`its-${field}`);
  }
});
