import { ask, claimId, isSlug } from "@collegium/domain";
import type { Ctx } from "@collegium/http";
import type { Reader } from "../../language/reader.ts";
import { bibtex } from "../../parts/citing/bibtex.ts";
import type { Cited } from "../../parts/citing/cited.ts";
import { csl } from "../../parts/citing/csl.ts";
import type { CitationFile } from "../../parts/citing/part.ts";
import { plain } from "../../parts/citing/plain.ts";
import { ris } from "../../parts/citing/ris.ts";
import { parsed } from "../../reading/parse.ts";
import type { Reading } from "../../reading/port.ts";
import { originOf } from "../../serving/origin.ts";
import type { Room } from "../../serving/room.ts";
import { nowhere } from "../../serving/trouble.ts";
import { citedOf } from "../session/cited.ts";
import { toldTexts } from "../session/told-texts.ts";

const writers: { readonly [F in CitationFile]: { readonly type: string; write(cited: Cited): string } } = {
  txt: { type: "text/plain; charset=utf-8", write: (cited) => `${plain(cited)}\n` },
  bib: { type: "application/x-bibtex; charset=utf-8", write: bibtex },
  ris: { type: "application/x-research-info-systems; charset=utf-8", write: ris },
  json: { type: "application/vnd.citationstyles.csl+json", write: csl },
};

/** Citations as files, of each session and each claim. */
export function mountCitations(room: Room): void {
  for (const [file, { type, write }] of Object.entries(writers)) {
    const answer = async (c: Ctx, inLanguage: Reader) => {
      const { id = "", claim: number } = c.req.param() as { id?: string; claim?: string };
      if (!isSlug(id) || (number !== undefined && !ask(claimId, number).success)) return nowhere;
      const read = await room.reading.document("session", id);
      if (!read) return nowhere;
      const session = parsed("session", read);
      const claim = session.claims.find((one) => one.id === number);
      if (number !== undefined && !claim) return nowhere;
      const reader = { ...inLanguage, baseUrl: originOf(c, inLanguage) };
      const make = async (noting: Reading) =>
        write(citedOf(reader, session, await toldTexts(noting, session), claim));
      return { of: [read.etag, reader.baseUrl, reader.today], make, type };
    };
    room.file(`/sessions/:id/cite.${file}`, answer);
    room.file(`/sessions/:id/:claim/cite.${file}`, answer);
  }
}
