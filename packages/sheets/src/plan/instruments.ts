import { streamName } from "@collegium/domain";
import type { SheetInstrument } from "../vocabulary.ts";
import { changesOf, differences } from "./compare.ts";
import { quoted, replaced, standing, type Words } from "./evidence.ts";
import { type Difference, type SheetFinding, takenBack } from "./findings.ts";
import { afterReferences } from "./order.ts";
import { create, described } from "./vocabulary.ts";
import type { Planned, Work } from "./work.ts";

/** Instruments with their links: those that others implement, succeed, amend or are part of come first. */
export function planInstruments(work: Work): SheetFinding[] {
  const instruments = work.sheet.instruments ?? {};
  const targets = (id: string) => instruments[id]?.links?.map(({ target }) => target) ?? [];
  return afterReferences(Object.keys(instruments), targets).flatMap((id) => {
    const instrument = described(instruments[id] as SheetInstrument);
    const links = (instrument.links ?? []).map((_, index) => linkDraft(work, id, instrument, index));
    return planOne(work, id, instrument, links);
  });
}

interface PlannedLink extends Planned {
  readonly words: Words;
}

function linkDraft(
  work: Work,
  id: string,
  instrument: SheetInstrument,
  index: number,
): PlannedLink | undefined {
  const link = instrument.links?.[index];
  const pointer = `/instruments/${id}/links/${index}`;
  const words = link && work.words(link.quote, pointer);
  if (!words) return undefined;
  const { relation, target } = work.merges.taken(link, pointer);
  return {
    words,
    pointer,
    draft: { type: "InstrumentLinked", data: { relation, target, evidence: [...words.drafts] } },
  };
}

function planOne(
  work: Work,
  id: string,
  written: SheetInstrument,
  links: readonly (PlannedLink | undefined)[],
): SheetFinding[] {
  const pointer = `/instruments/${id}`;
  const instrument = work.merges.taken(written, pointer);
  const { quote, links: _links, ...registered } = instrument;
  const words = quote && work.words(quote, pointer);
  if (quote && !words) {
    work.skip("instrument", id);
    return [];
  }
  const made = links.filter((link) => link !== undefined);
  // What a sheet says of its links and further titles is said of what took its place.
  if (work.merges.tell("instrument", id, pointer))
    return added(work, { written: id, id: work.merges.now("instrument", id) }, instrument, made);
  if (!work.state("instrument", id).details) {
    const data = { ...registered, ...(words && { evidence: { names: [...words.drafts] } }) };
    return create(work, "instrument", id, pointer, [
      { draft: { type: "InstrumentRegistered", data }, pointer },
      ...made,
    ]);
  }
  return [...correct(work, id, instrument, words), ...added(work, { written: id, id }, instrument, made)];
}

const added = (
  work: Work,
  { written, id }: { written: string; id: string },
  instrument: SheetInstrument,
  links: readonly PlannedLink[],
): SheetFinding[] => [
  ...addAliases(work, id, instrument, `/instruments/${written}/aliases`),
  ...links.flatMap((link) => planLink(work, id, link)),
];

function correct(
  work: Work,
  id: string,
  instrument: SheetInstrument,
  words: Words | undefined,
): SheetFinding[] {
  const { details } = work.state("instrument", id);
  if (!details) return [];
  const pointer = `/instruments/${id}`;
  const found = { stream: streamName("instrument", id), pointer };
  const { names, aliases: _aliases, quote: _quote, links: _links, ...rest } = instrument;
  const relabelled = differences(details.names, names);
  const fields: Difference[] = differences(details, rest, work.merges.alike);
  if (relabelled.length > 0)
    fields.push({ field: "names", from: details.names, to: { ...details.names, ...names } });
  // What a sheet quotes for an instrument says what it is called.
  const quotedNames = details.evidence?.names;
  const evidence = standing(quotedNames, words) === "differs" && words;
  const changes = evidence
    ? [...fields, { field: "evidence", from: quoted(quotedNames), to: quoted(evidence.found) }]
    : fields;
  if (changes.length === 0) return [{ ...found, kind: "unchanged", detail: `instrument "${id}"` }];
  const { reason } = work;
  if (reason === undefined)
    return [
      {
        ...found,
        kind: "differs",
        changes,
        detail: `instrument "${id}" is described otherwise`,
      },
    ];
  const data = {
    changes: changesOf(fields),
    reason,
    ...(evidence && { evidence: { names: replaced(quotedNames, evidence) } }),
  };
  work.append("instrument", id, [{ draft: { type: "InstrumentDetailsCorrected", data }, pointer }], reason);
  return [{ ...found, kind: "corrected", changes, detail: `instrument "${id}"` }];
}

function addAliases(work: Work, id: string, instrument: SheetInstrument, pointer: string): SheetFinding[] {
  const { details, aliases } = work.state("instrument", id);
  const known = [...Object.values(details?.names ?? {}), ...aliases.map(({ alias }) => alias)];
  const missing = (instrument.aliases ?? []).filter((alias) => !known.includes(alias));
  if (missing.length === 0) return [];
  const drafts = missing.map((alias) => ({
    draft: { type: "InstrumentAliasAdded", data: { alias } } as const,
    pointer,
  }));
  work.append("instrument", id, drafts);
  const detail = `instrument "${id}": more titles (${missing.join(", ")})`;
  return [{ kind: "recorded", stream: streamName("instrument", id), pointer, detail }];
}

function planLink(work: Work, id: string, link: PlannedLink): SheetFinding[] {
  const { draft, pointer, words } = link;
  if (draft.type !== "InstrumentLinked") return [];
  const { relation, target } = draft.data;
  const known = work
    .state("instrument", id)
    .links.filter((one) => one.relation === relation && work.merges.alike("target", one.target, target));
  const found = { stream: streamName("instrument", id), pointer };
  const detail = `"${id}" ${relation} "${target}"`;
  if (known.length === 0) {
    work.append("instrument", id, [link]);
    return [{ ...found, kind: "recorded", detail }];
  }
  if (known.some((one) => standing(one.evidence, words) !== "differs"))
    return [{ ...found, kind: "unchanged", detail }];
  const changes = [{ field: "evidence", from: quoted(known[0]?.evidence), to: quoted(words.found) }];
  return [
    {
      ...found,
      kind: "impossible",
      changes,
      detail: `${detail} is recorded with other words, and no event corrects a link: ${takenBack}`,
    },
  ];
}
