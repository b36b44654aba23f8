import { append } from "@hyperjump/json-pointer";
import type { z } from "zod";
import { ask } from "./ask.ts";
import { maxCommitBytes } from "./commit.ts";
import { depositThroughText, tooLong } from "./deciders/decide.ts";
import { type DraftEvent, draftSchemas } from "./events/index.ts";
import { type StreamType, streamTypes } from "./ids.ts";
import { inWords } from "./in-words.ts";
import { below, maxRefusals, type Refusal, refuse } from "./refusals/refusal.ts";
import { crowded, isLonger, maxEntries } from "./size.ts";

/** How many events one write may bring. */
const maxDrafts = 500;

/** Drafts whose form is right, or everything that is wrong with it. */
export type ParsedDrafts =
  | { readonly outcome: "parsed"; readonly drafts: readonly DraftEvent[] }
  | { readonly outcome: "malformed"; readonly refusals: readonly Refusal[] };

/**
 * Checks the form of what an editor sends for a stream of a type: a list of 1 to 500 `{type, data}`. Pointers start
 * at the list. Refuses by `malformed`, `commit-too-large`, `unknown-event-type`, `unknown-field` and
 * `deposit-through-text`; whether the rules allow the events is `decide`'s question.
 *
 * Sizes and counts come before schemas, which look at everything: what no commit can hold costs them nothing, and of a
 * body in which everything is wrong they stop at what nobody would read.
 */
export function parseDrafts(type: StreamType, input: unknown): ParsedDrafts {
  if (!Array.isArray(input) || input.length < 1 || input.length > maxDrafts)
    return malformed([refuse("malformed", "", { why: "no-list", most: maxDrafts })]);
  if (isLonger(input, maxCommitBytes)) return malformed([tooLarge]);
  const drafts: DraftEvent[] = [];
  const refusals: Refusal[] = [];
  for (const [index, item] of input.entries()) {
    const result = parseDraft(type, item, index);
    if ("draft" in result) drafts.push(result.draft);
    else refusals.push(...result.refusals);
    if (refusals.length >= maxRefusals) break;
  }
  if (refusals.length > 0) return malformed(refusals.slice(0, maxRefusals));
  // What is left out was filled in. Only what a commit can hold is worth asking the register anything.
  const oversize = tooLong(drafts);
  return oversize ? malformed([oversize]) : { outcome: "parsed", drafts };
}

/** The size of what is sent, before anything is filled in: what is recorded is never shorter. */
const tooLarge = refuse("commit-too-large", "", { most: maxCommitBytes });

const malformed = (refusals: readonly Refusal[]): ParsedDrafts => ({ outcome: "malformed", refusals });

type Draft = { readonly draft: DraftEvent } | { readonly refusals: readonly Refusal[] };

function parseDraft(stream: StreamType, item: unknown, index: number): Draft {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return { refusals: [refuse("malformed", `/${index}`, { why: "no-event" })] };
  const { type, data, ...others } = item as { [field: string]: unknown };
  const unknown = Object.keys(others)
    .slice(0, maxRefusals)
    .map((field) => refuse("unknown-field", append(shortened(field), `/${index}`), { of: "event", field }));
  if (typeof type !== "string")
    return {
      refusals: [...unknown, refuse("malformed", `/${index}/type`, { why: "no-type" })],
    };
  if (stream === "source" && type === "SourceDeposited")
    return { refusals: [...unknown, depositThroughText(index)] };
  const schema = schemaOf(stream, type);
  if (!schema) return { refusals: [...unknown, unknownType(stream, type, index)] };
  const crowd = crowded(data);
  if (crowd !== undefined) return { refusals: [...unknown, tooMany(`/${index}/data${crowd}`)] };
  const result = ask(schema, data, { error: inWords });
  if (result.success && unknown.length === 0) return { draft: { type, data: result.data } as DraftEvent };
  const issues = result.error?.issues.flatMap((issue) => refusalsOf(issue, schema)) ?? [];
  return { refusals: [...unknown, ...below(`/${index}/data`, issues)] };
}

type DataSchema = z.ZodType & { readonly shape: { readonly [field: string]: z.ZodType } };

function schemaOf(stream: StreamType, type: string): DataSchema | undefined {
  const schemas: { readonly [type: string]: DataSchema } = draftSchemas()[stream];
  return Object.hasOwn(schemas, type) ? schemas[type] : undefined;
}

function unknownType(stream: StreamType, type: string, index: number): Refusal {
  const elsewhere = streamTypes.find((other) => schemaOf(other, type));
  return refuse("unknown-event-type", `/${index}/type`, {
    type,
    stream,
    ...(elsewhere && { elsewhere }),
    has: Object.keys(draftSchemas()[stream]),
  });
}

function refusalsOf(issue: z.core.$ZodIssue, schema: DataSchema): Refusal[] {
  const pointer = issue.path.reduce<string>((path, part) => append(shortened(String(part)), path), "");
  if (issue.code === "invalid_key")
    return issue.issues.map(({ message }) => refuse("malformed", pointer, { why: "schema", said: message }));
  if (issue.code !== "unrecognized_keys")
    return [refuse("malformed", pointer, { why: "schema", said: issue.message })];
  const known = issue.path.length === 0 ? { has: Object.keys(schema.shape) } : {};
  return issue.keys
    .slice(0, maxRefusals)
    .map((key) =>
      refuse("unknown-field", append(shortened(key), pointer), { of: "data", field: key, ...known }),
    );
}

const tooMany = (pointer: string): Refusal =>
  refuse("malformed", pointer, { why: "crowded", most: maxEntries });

/** Nobody needs more of a name that no event has. */
const shortened = (name: string): string => (name.length > 200 ? `${name.slice(0, 200)}…` : name);
