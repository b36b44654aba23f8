import type { components } from "@collegium/client";

type Schemas = components["schemas"];

/** Reads a document or a page by its path. */
export type Read = <T>(path: string) => Promise<T>;

export async function namesOfParticipants(read: Read, { claims }: Schemas["Session"]): Promise<string[]> {
  const people = claims.flatMap((claim) => (claim.type === "ParticipantAttended" ? [claim.person?.id] : []));
  const documents = await Promise.all(people.map((id) => read<Schemas["Person"]>(`/v1/people/${id}`)));
  return documents.flatMap(({ names, variants = [] }) => [...Object.values(names), ...variants]);
}

export async function titlesOf(read: Read, { claims }: Schemas["Session"]): Promise<string[]> {
  const ids = claims.flatMap((claim) =>
    "instruments" in claim ? (claim.instruments ?? []).map(({ id }) => id) : [],
  );
  const documents = await Promise.all(ids.map((id) => read<Schemas["Instrument"]>(`/v1/instruments/${id}`)));
  return documents.flatMap(({ names, aliases }) => [
    ...Object.values(names),
    ...aliases.map(({ alias }) => alias),
  ]);
}

/** From all pages: the Web Annotation Protocol leaves it to the server where one ends. */
export async function annotationsOf(read: Read, source: string): Promise<Schemas["Annotation"][]> {
  const items: Schemas["Annotation"][] = [];
  for (let next: string | undefined = `/v1/sources/${source}/annotations`; next !== undefined; ) {
    const page: { items: Schemas["Annotation"][]; next?: string } = await read(next);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

export async function stagesOf(read: Read, instrument: string): Promise<[string, string][]> {
  const { stages } = await read<Schemas["Instrument"]>(`/v1/instruments/${instrument}`);
  return stages.flatMap(({ session, claims }) =>
    claims.map(({ type }): [string, string] => [session.id, type]),
  );
}
