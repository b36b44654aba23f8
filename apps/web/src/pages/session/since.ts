import { claimPath, inLanguage, pathOf } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup, type Part } from "../../markup/html.ts";
import { nameOf, namesOf } from "../../parts/name.ts";
import { langOf, quote, words } from "../../parts/quotation.ts";
import { sign } from "../../parts/sign.ts";
import { section } from "../../parts/thing/head.ts";
import type { Session } from "../../reading/documents.ts";
import { sinceWords } from "./since-words.ts";

type Since = NonNullable<Session["sinceLast"]>;
type Said = NonNullable<Since["new"]>[number]["now"];
type Compared = Pick<NonNullable<Since["new"]>[number], "about"> & {
  readonly before?: Said;
  readonly now?: Said;
};

/** What a session of a series says that the one before it did not, or said otherwise: each with the words of both. */
export function sincePart(reader: Reader, session: Session): Markup | false {
  const { sinceLast: since, sources } = session;
  if (!since) return false;
  const say = sinceWords[reader.language];
  const { session: before, next } = since;
  const lead = (to: { readonly id: string; readonly title: string }) =>
    html`<a href="${inLanguage(reader.language, pathOf("session", to.id))}"><bdi>${to.title}</bdi></a>`;
  if (!before)
    return section(
      "since",
      say.title,
      html`<p class="body">${say.first}${next && html` ${say.next} ${lead(next)}.`}</p>`,
    );
  const languages = new Map([...sources, ...(since.sources ?? [])].map(({ id, language }) => [id, language]));
  const said = (one: Said, of: string) => saidOf(reader, one, of, languages);
  const entry = ({ about, before: then, now }: Compared) => html`<div class="entry">
<p class="when"><b>${nameOf(reader, about.type, about)}</b></p>
<div class="it">${then && said(then, before.id)}${now && said(now, session.id)}</div>
</div>`;
  const kinds = [
    ["stronger", since.stronger],
    ["weaker", since.weaker],
    ["new", since.new],
    ["gone", since.gone],
    ["otherAct", since.otherAct],
  ] as const;
  const parts = kinds.flatMap(
    ([kind, all]: readonly [keyof typeof say.kinds, readonly Compared[] | undefined]) =>
      all?.length ? [html`<h3 class="wide">${say.kinds[kind]}</h3>${all.map(entry)}`] : [],
  );
  return section(
    "since",
    say.title,
    html`<p class="body">${say.against} ${lead(before)}.${parts.length === 0 && ` ${say.same}`}</p>${parts}`,
  );
}

/** What one session said: its act, its words, who tells it, and where that stands. */
function saidOf(
  reader: Reader,
  { claim, wording, quotations, tellers, ...act }: Said,
  session: string,
  languages: ReadonlyMap<string, string | undefined>,
): Part {
  const lang = languages.get(quotations[0]?.source ?? "");
  return html`<div class="saying"><p class="verb">${sign(act)} <span ${langOf(lang)}>${wording}</span></p>
${quotations.map(({ exact, cut, source }) =>
  quote(html`${words(exact, wording)}${cut && " …"}`, { lang: languages.get(source), low: true }),
)}
<p class="said">${namesOf(reader, "body", tellers)} <a href="${inLanguage(
    reader.language,
    claimPath(session, claim),
  )}">${sinceWords[reader.language].claim(claim.slice(1))}</a></p></div>`;
}
