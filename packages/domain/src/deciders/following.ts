import { parseEdtf } from "../dates/edtf.ts";
import type { DataOf } from "../events/index.ts";
import { sessionAndClaim } from "../ids.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import type { Context } from "./decider.ts";
import type { ClaimState } from "./state.ts";
import { sayingNews } from "./statements.ts";

/** A claim, and when its session was held. */
interface Follower {
  readonly claim: ClaimState;
  readonly date: string | undefined;
}

/**
 * What a claim follows is one that stands, of a session that may have been before this one. Vague dates let two sessions each be
 * the earlier one: readers are shown one step from a claim, and never walk on.
 */
export function followsEarlier(
  data: DataOf<"ClaimFollowed">,
  { claim, date }: Follower,
  context: Pick<Context, "session">,
): Refusal[] {
  const founded = data.evidence !== undefined || data.note !== undefined;
  return [
    ...(founded ? [] : [refuse("following-unfounded", "/data", {})]),
    ...earlierStands(data.earlier, date, context),
    ...sayingNews(
      claim.follows.map((one) => one.data),
      ({ relation, earlier }) => relation === data.relation && earlier === data.earlier,
      data,
      { pointer: "/data", what: "following" },
    ),
  ];
}

function earlierStands(
  named: string,
  date: string | undefined,
  context: Pick<Context, "session">,
): Refusal[] {
  const { session, claim: id } = sessionAndClaim(named);
  const earlier = context.session(session);
  // That there is no such session is told elsewhere.
  if (!earlier?.details) return [];
  const pointer = "/data/earlier";
  if (earlier.status === "withdrawn") return [refuse("earlier-withdrawn", pointer, { session })];
  const claim = earlier.claims.get(id);
  if (!claim) return [refuse("claim-unknown", pointer, { claim: id, session })];
  if (claim.retracted) return [refuse("claim-retracted", pointer, { claim: id, as: "earlier", session })];
  const begun = parseEdtf(earlier.details.date)?.earliest;
  const ended = date === undefined ? undefined : parseEdtf(date)?.latest;
  return begun !== undefined && ended !== undefined && begun < ended
    ? []
    : [refuse("not-earlier", pointer, { session, held: earlier.details.date, date: date ?? "" })];
}
