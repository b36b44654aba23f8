import { ask, claimId, isSlug } from "@collegium/domain";
import { etagOf } from "@collegium/http";
import { claimPath } from "../../addresses.ts";
import type { Claim, Session } from "../../reading/documents.ts";
import { parsedApart } from "../../reading/parse.ts";
import { dayAsked, parametersOf } from "../../serving/day.ts";
import type { Room } from "../../serving/room.ts";
import { nowhere } from "../../serving/trouble.ts";
import { pastShown } from "../past/past.ts";
import { citingFor, followedBy } from "../session/come.ts";
import { toldTexts, toldTextsThen } from "../session/told-texts.ts";
import { neighboursOf, readSubject } from "./neighbours.ts";
import { claimPage } from "./page.ts";

/** Each claim's own page. */
export function mountClaims(room: Room): void {
  room.page("/sessions/:id/:claim", async (c, reader) => {
    const { id = "", claim: number = "" } = c.req.param() as { id?: string; claim?: string };
    if (!isSlug(id) || !ask(claimId, number).success) return nowhere;
    const asked = dayAsked(parametersOf(c), "asOf", reader.today);
    if ("trouble" in asked) return asked;
    const { day } = asked;
    const citing = citingFor(c, reader, day);
    if ("trouble" in citing) return citing;
    if (day !== undefined && !citing.pinned)
      return pastShown(
        reader,
        room.reading,
        { type: "session", id, day, path: claimPath(id, number) },
        {
          has: async (then) => claimIn(await parsedApart("session", then), number) !== undefined,
          make: async (then, noting) => {
            const session = await parsedApart("session", then);
            const texts = await toldTextsThen(noting, session);
            return claimPage(citing.reader, session, claimIn(session, number) as Claim, { texts });
          },
        },
      );
    const read = await room.reading.document("session", id);
    if (!read) return nowhere;
    const session = await parsedApart("session", read);
    const claim = claimIn(session, number);
    if (!claim) return nowhere;
    const come = await followedBy(room.reading, id, citing.pinned, claim.id);
    if ("trouble" in come) return come;
    const [following, subject] = await Promise.all([
      room.reading.following(id, claim.id),
      readSubject(room.reading, claim),
    ]);
    return {
      stands: true,
      of: [read.etag, subject?.read.etag ?? "", etagOf(JSON.stringify(following)), ...citing.of],
      make: async (noting) =>
        claimPage(citing.reader, session, claim, {
          texts: await toldTexts(noting, session),
          followed: come.followed,
          following,
          neighbours: subject && (await neighboursOf(subject, session)),
        }),
    };
  });
}

const claimIn = ({ claims }: Session, id: string): Claim | undefined => claims.find((one) => one.id === id);
