import { streamName } from "@collegium/domain";
import type { SheetPerson } from "../vocabulary.ts";
import { differences } from "./compare.ts";
import { quoted, standing } from "./evidence.ts";
import { type Difference, type SheetFinding, takenBack } from "./findings.ts";
import { missingMatches, planNamed } from "./named.ts";
import { create, described } from "./vocabulary.ts";
import type { Planned, Work } from "./work.ts";

/** People with the offices that they held. */
export function planPeople(work: Work): SheetFinding[] {
  return Object.entries(work.sheet.people ?? {}).flatMap(([id, person]) =>
    planPerson(work, id, described(person)),
  );
}

function planPerson(work: Work, id: string, person: SheetPerson): SheetFinding[] {
  const pointer = `/people/${id}`;
  const { offices, ...registered } = person;
  const held = (of: string) =>
    (offices ?? []).flatMap((_, index) => planOffice(work, { written: id, id: of }, person, index));
  // What a sheet says of offices is said of who took the person's place.
  if (work.merges.tell("person", id, pointer)) return held(work.merges.now("person", id));
  const { details } = work.state("person", id);
  if (!details) {
    const drafts = (offices ?? []).map((_, i) => officeDraft(work, person, pointer, i));
    return create(work, "person", id, pointer, [
      { draft: { type: "PersonRegistered", data: registered }, pointer },
      ...drafts.filter((planned) => planned !== undefined),
    ]);
  }
  const named = planNamed(work, {
    type: "person",
    id,
    pointer,
    recorded: details,
    stated: { names: person.names, ...(person.variants && { variants: person.variants }) },
    fixed: missingMatches(details.matches, person.matches),
    rename: (names, variants) => ({ type: "PersonRenamed", data: { names, ...(variants && { variants }) } }),
  });
  return [...named, ...held(id)];
}

function officeDraft(work: Work, person: SheetPerson, base: string, index: number): Planned | undefined {
  const office = person.offices?.[index];
  if (!office) return undefined;
  const pointer = `${base}/offices/${index}`;
  const { quote, ...held } = work.merges.taken(office, pointer);
  const words = quote && work.words(quote, pointer);
  if (quote && !words) return undefined;
  return {
    draft: { type: "OfficeHeld", data: { ...held, ...(words && { evidence: [...words.drafts] }) } },
    pointer,
  };
}

function planOffice(
  work: Work,
  { written, id }: { written: string; id: string },
  person: SheetPerson,
  index: number,
): SheetFinding[] {
  const planned = officeDraft(work, person, `/people/${written}`, index);
  const office = person.offices?.[index];
  if (!planned || !office) return [];
  const { pointer } = planned;
  const { quote, body, title, ...span } = office;
  const found = { stream: streamName("person", id), pointer };
  const detail = `office "${title}" of "${id}"`;
  const held = work
    .state("person", id)
    .offices.filter((one) => work.merges.alike("body", one.body, body) && one.title === title);
  // The same office from another day on is another term of office.
  const term = (one: { from?: string }) => !one.from || !span.from || one.from === span.from;
  const known = held.find((one) => differences(one, span).length === 0) ?? held.find(term);
  if (!known) {
    work.append("person", id, [planned]);
    return [{ ...found, kind: "recorded", detail }];
  }
  const words = quote && work.words(quote, pointer);
  const changes: Difference[] = differences(known, span);
  // What a second source says of the office stands beside the first's words.
  if (changes.length === 0 && standing(known.evidence, words) === "elsewhere") {
    work.append("person", id, [planned]);
    return [{ ...found, kind: "recorded", detail: `${detail}: the words of another source` }];
  }
  if (standing(known.evidence, words) === "differs")
    changes.push({ field: "evidence", from: quoted(known.evidence), to: quoted(words?.found) });
  return [
    changes.length > 0
      ? {
          ...found,
          kind: "impossible",
          changes,
          detail: `${detail} is recorded otherwise, and no event corrects an office: ${takenBack}`,
        }
      : { ...found, kind: "unchanged", detail },
  ];
}
