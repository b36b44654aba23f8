import type { ScanKey, Scanned, ViewStore } from "../port.ts";

const pageSize = 500;

/** One thing that two sets don't have alike; `mine` and `theirs` as each has it. */
export interface Unlike {
  readonly key: string;
  readonly mine: Scanned | undefined;
  readonly theirs: Scanned | undefined;
}

/** What two sets differ in, positions aside: both are read in order, side by side, a page at a time. */
export async function* compareSets(mine: ViewStore, theirs: ViewStore): AsyncGenerator<Unlike> {
  const [left, right] = [everything(mine), everything(theirs)];
  let [a, b] = [await left.next(), await right.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compareKeys(a.value, b.value);
    const here = a.done || order > 0 ? undefined : a.value;
    const there = b.done || order < 0 ? undefined : b.value;
    const one = here ?? there;
    if (one && !alike(here, there)) yield { key: keyOf(one).join(" "), mine: here, theirs: there };
    if (here) a = await left.next();
    if (there) b = await right.next();
  }
}

async function* everything(views: ViewStore): AsyncGenerator<Scanned, undefined> {
  let after: ScanKey | undefined;
  for (;;) {
    const page = await views.scan(after, pageSize);
    yield* page;
    const last = page.at(-1);
    if (!last) return undefined;
    after = scanKey(last);
  }
}

const scanKey = (one: Scanned): ScanKey =>
  one.kind === "document"
    ? { kind: "document", stream: one.view.stream }
    : { kind: "entry", partition: one.entry.partition, sort: one.entry.sort };

const keyOf = (one: Scanned): string[] =>
  one.kind === "document" ? [one.view.stream] : [one.entry.partition, one.entry.sort];

/** In the order of a scan: documents first. */
function compareKeys(a: Scanned, b: Scanned): number {
  if (a.kind !== b.kind) return a.kind === "document" ? -1 : 1;
  const [left, right] = [keyOf(a), keyOf(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** Whether two sets have the same of one thing; positions are no part of it. */
export function alike(a: Scanned | undefined, b: Scanned | undefined): boolean {
  return textOf(a) === textOf(b);
}

const decoder = new TextDecoder();

/** What is compared of a thing. */
export function textOf(one: Scanned | undefined): string {
  if (!one) return "";
  if (one.kind === "document") return `${one.view.etag} ${decoder.decode(one.view.body)}`;
  const { body, earliest, latest, tags } = one.entry;
  return `${body} ${earliest ?? ""} ${latest ?? ""} ${tags?.join() ?? ""}`;
}
