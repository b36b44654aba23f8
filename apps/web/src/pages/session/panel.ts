import type { StreamType } from "@collegium/domain";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { numberOf } from "../../parts/claim/claim.ts";
import { type Named, nameOf } from "../../parts/name.ts";
import { textWords } from "../../parts/text/words.ts";
import type { Claim, Session } from "../../reading/documents.ts";
import type { Placed } from "./ordered.ts";
import { sessionWords } from "./words.ts";

/** A thing that claims of a page name, and the numbers of those claims. */
interface Met {
  readonly type: StreamType;
  readonly named: Named;
  readonly claims: string[];
}

/** “In this text”: people, bodies, frameworks and instruments, each with the claims that name it. */
export function panelPart(reader: Reader, session: Session, placed: readonly Placed[]): Markup | false {
  const say = sessionWords[reader.language];
  const met = (pick: (claim: Claim) => readonly (Named & { readonly type: StreamType })[]) =>
    collected(placed, pick);
  const people = met(peopleIn);
  const frameworks = met(({ frameworks = [] }) => frameworks.filter(({ type }) => type !== "instrument"));
  const instruments = met(instrumentsIn);
  const parties = session.parties.map((party): Met => ({ type: "body", named: party, claims: [] }));
  const bodies = [
    ...parties,
    ...met(bodiesIn).filter(({ named }) => !session.parties.some(({ id }) => id === named.id)),
  ];
  const columns = [
    [say.people, people],
    [say.bodies, bodies],
    [say.frameworks, frameworks],
    [say.instruments, instruments],
  ] as const;
  const column = ([title, things]: (typeof columns)[number]) =>
    things.length > 0 &&
    html`<div><h3>${title}</h3><ul>${things.map((thing) => item(reader, session, thing))}</ul></div>`;
  return html`<section class="section grid unprinted" aria-labelledby="in">
<h2 id="in">${say.inThisText}</h2>
<div class="panel wide">${columns.map(column)}</div>
</section>`;
}

function item(reader: Reader, session: Session, { type, named, claims }: Met): Markup {
  const say = sessionWords[reader.language];
  const roles = [
    type === "body" && session.parties.some(({ id }) => id === named.id) && say.party,
    type === "body" && session.host?.id === named.id && say.hostOnly,
  ].filter((role) => role !== false);
  const numbers = claims.map(
    (number) =>
      html`<a href="#c${number}" aria-label="${textWords[reader.language].claim(number)}">${number}</a> `,
  );
  return html`<li>${nameOf(reader, type, named)}${roles.length > 0 && html` <span>${roles.join("; ")}</span>`}${
    numbers.length > 0 && html` <span class="refs">${numbers}</span>`
  }</li>`;
}

function collected(
  placed: readonly Placed[],
  pick: (claim: Claim) => readonly (Named & { readonly type: StreamType })[],
): Met[] {
  const found = new Map<string, Met>();
  for (const { claim } of placed) {
    for (const { type, ...named } of pick(claim)) {
      const key = `${type}/${named.id}`;
      const known = found.get(key) ?? { type, named, claims: [] };
      if (!known.claims.includes(numberOf(claim.id))) known.claims.push(numberOf(claim.id));
      found.set(key, known);
    }
  }
  return [...found.values()];
}

const typed = <T extends StreamType>(type: T, named: Named | undefined) =>
  named ? [{ type, ...named }] : [];

function peopleIn(claim: Claim) {
  const acting = typeof claim.by === "string" ? [] : claim.by.filter(({ type }) => type === "person");
  if (claim.act === "attended") return [...typed("person", claim.person), ...acting];
  if (claim.act === "met") return [...claim.participants.filter(({ type }) => type === "person"), ...acting];
  return acting;
}

function bodiesIn(claim: Claim) {
  const acting = typeof claim.by === "string" ? [] : claim.by.filter(({ type }) => type === "body");
  if (claim.act === "attended") return [...typed("body", claim.body), ...acting];
  if (claim.act === "urged")
    return [...(claim.addressees ?? []).filter(({ type }) => type === "body"), ...acting];
  return acting;
}

const instrumentsIn = (claim: Claim) => [
  ...("instruments" in claim ? (claim.instruments ?? []).flatMap((one) => typed("instrument", one)) : []),
  ...(claim.refersTo ?? []).flatMap((one) => typed("instrument", one)),
  ...(claim.frameworks ?? []).filter(({ type }) => type === "instrument"),
];
