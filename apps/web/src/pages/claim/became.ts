import type { Following } from "@collegium/read-model";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { claimWords } from "../../parts/claim/words.ts";
import { sessionEntry } from "../../parts/mention/session.ts";
import { nameOf } from "../../parts/name.ts";
import { section } from "../../parts/thing/head.ts";
import type { Claim, Session } from "../../reading/documents.ts";
import type { Neighbours } from "./neighbours.ts";
import { claimPageWords } from "./words.ts";

/** Acts by which something was promised: of these it is said also where nothing is known to have become of them. */
const promises: ReadonlySet<Claim["act"]> = new Set(["offered", "agreed"]);

interface Around {
  /** Later sessions whose claims follow this one. */
  readonly following: readonly Following[];
  readonly neighbours: Neighbours | undefined;
}

/** What became of a claim, and what was said of the same subject at the sessions next to its own: the newest first, each with its words. */
export function becamePart(
  reader: Reader,
  session: Session,
  claim: Claim,
  { following, neighbours }: Around,
): Markup | false {
  const say = claimPageWords[reader.language];
  const followed = new Set(following.map((one) => one.session.id));
  const { before, after } = neighbours ?? {};
  const entries = [
    ...following.map((one) =>
      sessionEntry(reader, one, { about: true, aside: relationsOf(reader, session, claim, one) }),
    ),
    ...(after && !followed.has(after.session.id) ? [sessionEntry(reader, after, { aside: say.after })] : []),
    ...(before ? [sessionEntry(reader, before, { aside: say.before })] : []),
  ];
  const nothing = following.length === 0 && promises.has(claim.act);
  if (entries.length === 0 && !nothing) return false;
  return section(
    "became",
    say.became,
    html`${neighbours && html`<p class="body soft">${say.subject} ${nameOf(reader, neighbours.type, neighbours.named)}.</p>`}
${nothing && html`<p class="body soft">${say.becameNothing}</p>`}
${entries}`,
  );
}

/** What a later session does to a claim, in words. */
const relationsOf = (reader: Reader, session: Session, claim: Claim, { claims }: Following): string => {
  const relations = claims.flatMap(({ follows = [] }) =>
    follows.filter((one) => one.session.id === session.id && one.claim === claim.id),
  );
  const said = relations.map(({ relation }) => claimWords[reader.language].becomes[relation]);
  return `${[...new Set(said)].join(", ")}.`;
};
