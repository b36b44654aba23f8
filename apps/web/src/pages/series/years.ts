import type { ServedDocument } from "@collegium/read-model";
import { number } from "../../language/language.ts";
import type { Reader } from "../../language/reader.ts";
import { html, type Markup } from "../../markup/html.ts";
import { type Gap, joinedGaps } from "../../parts/gap.ts";
import { hatched, hatching, keyed, openBar } from "../../parts/picture/shapes.ts";
import { yearsOf } from "../../parts/picture/span.ts";
import { openPeriod, type Years } from "./open-period.ts";
import { seriesWords } from "./words.ts";

type Series = ServedDocument<"series">;
type Member = Series["members"][number];
type State = "held" | "announced" | "cancelled" | "vain" | "unsearched" | "open";

/** One square: a member, a year without one, years for which nobody has looked, or the year that is not over. */
interface Square extends Years {
  readonly state: State;
  /** That it is of one day that nobody knows, and of no whole years. */
  readonly unsure?: boolean;
  readonly place?: string | undefined;
}

/** More squares than this are no picture: years for which nobody has looked then stand as one. */
const manySquares = 60;
/** In this order they stand in the key: all, so that one sees what there is none of, but for those that most series have none of. */
const inKey: readonly State[] = ["held", "announced", "cancelled", "vain", "unsearched", "open"];
const onlyIfAny: ReadonlySet<State> = new Set(["announced", "open"]);
/** A longer place finds no room above a square, and is read below. */
const longPlace = 12;
const hatch = "years-h";

/** Gaps that are told: of a year for which nobody has looked, a member that was cancelled or announced says more. */
export function toldGaps({ members, gaps }: Pick<Series, "members" | "gaps">): readonly Gap[] {
  const recorded = new Set(
    members.flatMap((one) =>
      one.kind === "session" && one.session.date.earliest.slice(0, 4) === one.session.date.latest.slice(0, 4)
        ? [one.session.date.earliest.slice(0, 4)]
        : [],
    ),
  );
  return gaps.filter(({ period, status }) => status !== "unsearched" || !recorded.has(period));
}

/** Each year of a series as what it is: held, cancelled, searched in vain, nobody looked, not over yet. A list, and so its own table. */
export function yearByYear({ language, today }: Reader, series: Series): Markup {
  const say = seriesWords[language];
  const { members } = series;
  const gaps = toldGaps(series);
  const open = openPeriod(series, today);
  const each = squaresOf(members, gaps, open);
  const squares = each.length > manySquares ? squaresOf(members, joinedGaps(gaps), open) : each;
  const count = (state: State) => each.filter((one) => one.state === state).length;
  const states = inKey.filter((state) => !onlyIfAny.has(state) || count(state) > 0);
  return html`<ol class="years wide">
${squares.map((square) => {
  const { state, place } = square;
  const recorded = state === "held" || state === "announced" || state === "cancelled";
  const years = yearsIn(square);
  return html`<li>${recorded && place !== undefined && place.length <= longPlace && html`<b><bdi>${place}</bdi></b> `}<svg viewBox="0 0 42 42" aria-hidden="true">${square.unsure ? bar : large[state]}</svg> ${recorded ? html`<b>${years}</b>` : years}<span class="hid">, ${say.states[state]}${square.unsure && html`, ${say.unsure}`}</span></li>`;
})}
</ol>
<ul class="key wide">
${states.map((state) => html`<li>${keyed(small[state])} ${say.states[state]} <b>${number(language, count(state))}</b></li>`)}
${squares.some(({ unsure }) => unsure) && html`<li>${keyed(openBar(1, 21, 8))} ${say.unsure}</li>`}
</ul>`;
}

const yearsIn = ({ from, to }: Square): string => (from === to ? String(from) : `${from}–${to}`);

/** Law: what is not over is no gap, and is drawn only where no member can be of it. */
function squaresOf(members: readonly Member[], gaps: readonly Gap[], open: Years | undefined): Square[] {
  const recorded = members.flatMap(squareOf);
  const isOpen = open && !recorded.some(({ from, to }) => from <= open.to && open.from <= to);
  const squares = [...recorded, ...gaps.map(squareOfGap)];
  if (isOpen) squares.push({ ...open, state: "open" });
  return squares.sort((one, other) => one.from - other.from || one.to - other.to);
}

function squareOf(member: Member): Square[] {
  const date = member.kind === "session" ? member.session.date : member.period;
  if (!date) return [];
  const { first, last } = yearsOf(date);
  const from = first ?? last;
  if (from === undefined) return [];
  const to = last ?? from;
  return member.kind === "session"
    ? [{ from, to, state: stateOf(member.session.status), unsure: from !== to, place: member.session.place }]
    : [{ from, to, state: "held" }];
}

const stateOf = (status: string): State =>
  status === "cancelled" || status === "announced" ? status : "held";

function squareOfGap({ period, status }: Gap): Square {
  const [from = "", to = from] = period.split("/");
  return {
    from: Number.parseInt(from, 10),
    to: Number.parseInt(to, 10),
    state: status === "unsearched" ? "unsearched" : "vain",
  };
}

const box = (size: number): Readonly<Record<State, Markup>> => {
  const line = html`<rect class="line" x="2" y="2" width="${size - 4}" height="${size - 4}"/>`;
  return {
    held: html`<rect class="fill" x="1" y="1" width="${size - 2}" height="${size - 2}"/>`,
    announced: line,
    cancelled: html`${line}<path class="line" d="M2 ${size - 2}L${size - 2} 2"/>`,
    vain: html`<rect class="line" x="2" y="2" width="${size - 4}" height="${size - 4}" stroke-dasharray="2.5 2.5"/>`,
    unsearched: hatched(hatch, { x: 0.5, y: 0.5, width: size - 1, height: size - 1 }),
    open: html`<path class="edge" d="M${size - 1} 0.5H0.5V${size - 0.5}H${size - 1}"/>`,
  };
};
const large = box(42);
// The pattern stands in the key, which is on the page whatever the years are.
const small = { ...box(22), unsearched: html`${hatching(hatch)}${box(22).unsearched}` };
const bar = openBar(0, 42, 18);
