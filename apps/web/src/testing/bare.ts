import type { StreamType } from "@collegium/domain";
import type { AssetNames } from "../assets/assets.ts";
import { framed } from "../frame/frame.ts";
import type { Page } from "../frame/page.ts";
import { claimPage } from "../pages/claim/page.ts";
import { homeParts } from "../pages/home/mount.ts";
import { type HomeParts, homePage } from "../pages/home/page.ts";
import { toldTexts } from "../pages/session/told-texts.ts";
import { thingPages } from "../pages/things/mount.ts";
import { parsed } from "../reading/parse.ts";
import type { Read, Reading } from "../reading/port.ts";

/** Pages made of what was read before, and nothing around it: it is parsed and rendered, and neither read, kept, compressed nor sent. */
export function barePages(reading: Reading, assets: AssetNames) {
  const reader = { language: "en", baseUrl: "http://localhost", today: reading.today() } as const;
  const whole = (page: Page): string => String(framed(reader, assets, page));
  return {
    thing: async (type: StreamType, read: Read): Promise<string> =>
      whole(await thingPages[type](reader, read, { reading, page: 1, followed: undefined })),
    claim: async (read: Read, number: string): Promise<string> => {
      const session = parsed("session", read);
      const claim = session.claims.find(({ id }) => id === number);
      if (!claim) throw new RangeError(`session ${session.id} has no claim ${number}`);
      return whole(claimPage(reader, session, claim, { texts: await toldTexts(reading, session) }));
    },
    /** What the home page is made of, as JSON. */
    homeParts: async (): Promise<string> => JSON.stringify(await homeParts(reading)),
    home: (parts: string): string => whole(homePage(reader, JSON.parse(parts) as HomeParts)),
  };
}
