import { claimPath, inLanguage, jsonOf, pathOf } from "../../addresses.ts";
import { actWords } from "../../language/acts.ts";
import { edtfInWords } from "../../language/dates.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { numberOf } from "../../parts/claim/claim.ts";
import { nameOf } from "../../parts/name.ts";
import { inline, words } from "../../parts/quotation.ts";
import { sign } from "../../parts/sign.ts";
import { section } from "../../parts/thing/head.ts";
import { when } from "../../parts/when.ts";
import type { Session } from "../../reading/documents.ts";
import { sinceWords } from "./since-words.ts";

type Since = NonNullable<Session["sinceLast"]>;
type Said = NonNullable<Since["new"]>[number]["now"];
type Kind = "stronger" | "weaker" | "otherAct" | "new" | "gone" | "unmentioned";
interface Compared {
  readonly about: NonNullable<Since["new"]>[number]["about"];
  readonly before?: Said;
  readonly now?: Said;
  /** Of what was adopted or signed longer ago: where. */
  readonly at?: NonNullable<Since["session"]>;
}

/** Of which of the two sessions every text is accounted for to the last word: what such a one does not say was not mentioned, and is not just not recorded. */
interface AccountedFor {
  readonly now: boolean;
  readonly before: boolean;
}

/** So many of a kind are shown; the rest is told by its number, and where it is. */
const shown = 20;

/** What a session of a series says that the one before it did not, or said otherwise: each with the words of both. */
export function sincePart(reader: Reader, session: Session, whole: AccountedFor): Markup | false {
  const { sinceLast: since } = session;
  if (!since) return false;
  const say = sinceWords[reader.language];
  const { session: before, next } = since;
  if (!before)
    return section(
      "since",
      say.title,
      html`<p class="body">${say.first}${next && html` ${say.next} ${leadTo(reader, next)}.`}</p>`,
    );
  const kinds = [
    ["stronger", since.stronger],
    ["weaker", since.weaker],
    ["otherAct", since.otherAct],
    ["new", since.new],
    ["gone", since.gone],
    ["unmentioned", since.unmentioned],
  ] as const;
  const rows = kinds.flatMap(([kind, all]: readonly [Kind, readonly Compared[] | undefined]) =>
    (all ?? []).slice(0, shown).map((one) => rowOf(reader, { session, before, kind, one, whole })),
  );
  const then = before.date === undefined ? say.before : edtfInWords(reader.language, before.date);
  return section(
    "since",
    say.title,
    html`<p class="lead wide">${say.against} ${leadTo(reader, before)}.${rows.length === 0 && ` ${say.same}`}</p>
${
  rows.length > 0 &&
  html`<table class="rows wide compared"><caption>${say.accountedFor[whichOf(whole)]}</caption>
<thead><tr><th scope="col">${say.subject}</th><th scope="col">${then}</th><th scope="col">${when(reader, session.date)}</th><th scope="col">${say.changed}</th></tr></thead><tbody>
${rows}
</tbody></table>`
}
${left(reader, session, before.id, kinds)}`,
  );
}

const whichOf = ({ now, before }: AccountedFor) => {
  if (now && before) return "both";
  if (now) return "now";
  return before ? "before" : "neither";
};

const leadTo = (
  { language }: Reader,
  { id, title }: { readonly id: string; readonly title: string },
): Markup => html`<a href="${inLanguage(language, pathOf("session", id))}"><bdi>${title}</bdi></a>`;

interface Row {
  readonly session: Session;
  readonly before: { readonly id: string; readonly date?: string | undefined };
  readonly kind: Kind;
  readonly one: Compared;
  readonly whole: AccountedFor;
}

function rowOf(reader: Reader, { session, before, kind, one, whole }: Row): Markup {
  const say = sinceWords[reader.language];
  const { sources, sinceLast } = session;
  const languages = new Map(
    [...sources, ...(sinceLast?.sources ?? [])].map(({ id, language }) => [id, language]),
  );
  const cell = (said: Said | undefined, of: string, isWhole: boolean) =>
    said
      ? saidOf(reader, said, of, languages)
      : html`<span class="soft">${isWhole ? say.notMentioned : say.notRecorded}</span>`;
  const then = before.date === undefined ? say.before : edtfInWords(reader.language, before.date);
  return html`<tr><th scope="row">${nameOf(reader, one.about.type, one.about)}</th><td data-h="${then}">${cell(
    one.before,
    one.at?.id ?? before.id,
    whole.before,
  )}${one.at && html` <span class="soft">${say.at} ${leadTo(reader, one.at)}</span>`}</td><td data-h="${say.now}">${cell(one.now, session.id, whole.now)}</td><td data-h="${say.changed}">${changeOf(reader, kind, one, whole)}</td></tr>`;
}

/** What one session said: its act by its sign, its words, and the claim. */
const saidOf = (
  { language }: Reader,
  { claim, wording, quotations, tellers: _, ...act }: Said,
  session: string,
  languages: ReadonlyMap<string, string | undefined>,
): Markup =>
  html`<div class="cmp">${sign(act)} ${quotations.map(
    ({ exact, cut, source }) =>
      html`${inline(html`${words(exact, wording)}${cut && " …"}`, languages.get(source))} `,
  )}<a class="ref" href="${inLanguage(language, claimPath(session, claim))}" aria-label="${sinceWords[language].claim(numberOf(claim))}">${numberOf(claim)}</a></div>`;

function changeOf({ language }: Reader, kind: Kind, { before, now }: Compared, whole: AccountedFor): Part {
  const say = sinceWords[language];
  if (kind === "gone" && whole.now) return say.changes.gone;
  if (kind === "new" && whole.before) return say.changes.new;
  if (kind === "unmentioned" && before) return say.since[before.act === "signed" ? "signed" : "adopted"];
  if (kind !== "otherAct" || !before || !now) return say.kinds[kind];
  const { acts } = actWords[language];
  return html`${say.kinds.otherAct}: ${acts[before.act]}, ${say.butNow} ${acts[now.act]}`;
}

/** What is not shown: how many, and where they stand. */
function left(
  { language }: Reader,
  { id }: Session,
  before: string,
  kinds: readonly (readonly [Kind, readonly unknown[] | undefined])[],
): Part {
  const say = sinceWords[language];
  return kinds.map(([kind, all = []]) => {
    const more = all.length - shown;
    const where = kind === "gone" ? pathOf("session", before) : pathOf("session", id);
    return (
      more > 0 &&
      html`<p class="wide soft">${say.kinds[kind]}: ${say.more(more)} ${kind !== "unmentioned" && html`<a href="${inLanguage(language, where)}#claims">${say.among}</a>, `}<a href="${jsonOf(pathOf("session", id))}">${say.json}</a>.</p>`
    );
  });
}
