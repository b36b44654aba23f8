import { type Commit, type Revision, revision, type State, type StreamName, typeOf } from "@collegium/domain";
import {
  type Fetched,
  type Missing,
  type Namesake,
  type PlanOptions,
  parseSheet,
  planFetched,
  reportOf,
  type Sheet,
  type SheetPlace,
  type SheetPlan,
  type SheetProblem,
  type SheetStep,
} from "@collegium/sheets";
import { foldStream, UnreadableCommit } from "../register/folded-stream.ts";
import type { SheetBody } from "./sheet-body.ts";

/** A sheet as it was sent, to be planned upon the register. */
export interface SentSheet extends SheetBody {
  /** Why the register is corrected where it differs. */
  readonly reason: string | undefined;
}

/** What a sent sheet comes to: why it can't be read, or its report, as JSON, with the writes that it takes. */
export type PlannedSheet =
  | { readonly outcome: "malformed"; readonly problems: readonly SheetProblem[] }
  /** A commit that it is to be planned upon can't be read. */
  | ({ readonly outcome: "unreadable"; readonly cause: unknown } & Pick<Commit, "stream" | "revision">)
  /** A text was sent that the sheet doesn't name. */
  | { readonly outcome: "stray"; readonly text: string; readonly named: string | undefined }
  | { readonly outcome: "refused"; readonly report: string }
  | {
      readonly outcome: "planned";
      readonly report: string;
      readonly steps: readonly SheetStep[];
      /** Where it puts claims in the place of others, which not everybody may. */
      readonly replacing: readonly Replacing[];
    };

/** A sheet that could be read. */
export type ReportedSheet = Extract<PlannedSheet, { report: string }>;

interface Replacing extends SheetPlace {
  readonly pointer: string;
  readonly detail: string;
}

/** What the register has of what a plan is missing. */
export interface Found {
  /** All commits of each stream, as JSON, which is handed to a thread as fast as it is copied. */
  readonly streams: ReadonlyMap<StreamName, string>;
  readonly texts: Fetched["texts"];
  readonly names: Fetched["names"];
}

/** Fetches what a plan is missing: some streams, or the text of one source. */
export type FetchMissing = (missing: Missing) => Promise<Found>;

/** Plans a sheet; undefined where too many wait for the same. */
export type PlanSheet = (sent: SentSheet, fetch: FetchMissing) => Promise<PlannedSheet | undefined>;

/**
 * Does all that is done with a sheet but fetching and recording, right here: seconds of work, for a process that has one request at a time.
 */
export async function planSent(sent: SentSheet, fetch: FetchMissing): Promise<PlannedSheet> {
  try {
    return await reported(sent, fetch);
  } catch (fault) {
    if (!(fault instanceof UnreadableCommit)) throw fault;
    const { stream, revision, cause } = fault;
    return { outcome: "unreadable", stream, revision, cause };
  }
}

async function reported(
  { sheet: written, texts, reason }: SentSheet,
  fetch: FetchMissing,
): Promise<PlannedSheet> {
  const parsed = parseSheet(written);
  if (parsed.outcome === "malformed") return parsed;
  const { sheet, place } = parsed;
  const named = typeof sheet.source === "object" ? sheet.source.text : undefined;
  // None may be sent that it doesn't name.
  const stray = [...texts.keys()].find((one) => one !== named);
  if (stray !== undefined) return { outcome: "stray", text: stray, named };

  const text = named === undefined ? undefined : texts.get(named);
  const plan = await planned(sheet, fetch, {
    ...(text !== undefined && { text }),
    ...(reason !== undefined && { reason }),
  });
  if (!plan) return { outcome: "malformed", problems: [tooManyStreams] };
  const report = JSON.stringify(reportOf(plan, place));
  if (plan.outcome === "refused") return { outcome: "refused", report };
  const replacing = plan.findings
    .filter(({ kind }) => kind === "replaced")
    .map(({ pointer, detail }) => ({ pointer, detail, ...place(pointer) }));
  return { outcome: "planned", report, steps: plan.steps, replacing };
}

async function planned(
  sheet: Sheet,
  fetch: FetchMissing,
  options: PlanOptions,
): Promise<SheetPlan | undefined> {
  const streams = new Map<StreamName, Folded>();
  const texts = new Map<string, string | "withheld" | undefined>();
  const names = new Map<string, readonly Namesake[]>();
  for (;;) {
    const result = planFetched(sheet, { streams, texts, names }, options);
    if ("plan" in result) return result.plan;
    if (streams.size + result.missing.streams.length > mostStreams) return undefined;
    for (const part of partsOf(result.missing)) {
      const fetched = await fetch(part);
      for (const [stream, commits] of fetched.streams) streams.set(stream, folded(stream, commits));
      for (const [source, text] of fetched.texts) texts.set(source, text);
      for (const [name, found] of fetched.names) names.set(name, found);
    }
  }
}

interface Folded {
  readonly state: State;
  readonly revision: Revision;
}

function folded(stream: StreamName, json: string): Folded {
  const commits = JSON.parse(json) as Commit[];
  return { state: foldStream(typeOf(stream), commits), revision: commits.at(-1)?.revision ?? revision(0) };
}

/** How many records a sheet may be about or refer to: each is read wholly. One write may refer to 2,000, and a sheet is several. */
const mostStreams = 10_000;
const tooManyStreams = {
  line: 1,
  column: 1,
  pointer: "",
  detail: `A sheet and its session refer to at most ${mostStreams.toLocaleString("en")} records.`,
};

/** So many streams or names are asked for at once: more would take long to be handed over. */
const atOnce = 100;

function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let next = 0; next < list.length; next += atOnce) yield list.slice(next, next + atOnce);
}

/** What is missing in parts, each small: texts one by one, for each may be long. */
function* partsOf({ streams, sources, names }: Missing): Generator<Missing> {
  const none: Missing = { streams: [], sources: [], names: [] };
  for (const some of inParts(streams)) yield { ...none, streams: some };
  for (const some of inParts(names)) yield { ...none, names: some };
  for (const source of sources) yield { ...none, sources: [source] };
}
