import { describe, expect, test } from "vitest";
import { sha256 } from "../server/known-text.ts";
import type { Failure, Server } from "../server/server.ts";
import { apply } from "../sheet/sheet.ts";
import { text } from "../testing/desk.ts";
import { open, readAgain } from "./open.ts";

const said = { published: "", url: "", publisher: "" };
const documents: Readonly<Record<string, Record<string, unknown>>> = {
  "/v1/sources/report": {
    title: "As recorded",
    kind: "statement",
    publishers: [{ type: "body", id: "mfa-a", name: "Ministry A" }],
    published: { edtf: "2014-11-19", earliest: "2014-11-19", latest: "2014-11-19" },
    language: "en",
    sha256: await sha256(text),
    quotedBy: [{ quotedIn: { type: "session", id: "minsk" } }],
  },
  "/v1/sessions/minsk": {
    title: "Recorded meeting",
    host: { type: "body", id: "mfa-b", name: "Ministry B" },
    series: { type: "series", id: "talks", name: "Talks" },
    ordinal: 3,
    parties: [{ type: "body", id: "mfa-a", name: "Ministry A" }],
  },
};
const laid = async () => {
  const opened = await open(server as Server, text, said, { withDrafts: true });
  if ("not" in opened) throw new Error(JSON.stringify(opened));
  return opened;
};
/** A register that has the text, and drafts something else of it. */
const server: Pick<Server, "read" | "draft"> = {
  read: async (path) =>
    path.startsWith("/v1/check") ? { found: [{ source: "report", title: "As recorded" }] } : documents[path],
  draft: async () => ({
    sheet: {
      source: { title: "As drafted", kind: "press-release", publishers: ["mfa-b"], published: "2000-01-01" },
      session: { title: "Drafted meeting", host: "mfa-a", mode: "online" },
    },
    drafts: [],
    unlikely: [],
  }),
};
const source = {
  id: "report",
  title: "As recorded",
  kind: "statement",
  publishers: ["mfa-a"],
  published: "2014-11-19",
  language: "en",
};
const session = {
  id: "minsk",
  title: "Recorded meeting",
  host: "mfa-b",
  series: "talks",
  ordinal: 3,
  parties: ["mfa-a"],
};

test("a text that the register has opens with what was recorded of it and of its session, and with nothing that was drafted", async () => {
  const { start } = await laid();
  expect(start.head.source).toEqual(source);
  expect(start.head.session).toMatchObject(session);
  expect(start.head.session).not.toHaveProperty("mode");
  expect(await readAgain(server as Server, start)).toEqual(start);
});

describe("a text that the register drafts nothing of", () => {
  const typed = { published: "2014-11-19", url: "https://mfa-a.example/1", publisher: "mfa-a" };
  const opened = (failure: Failure) =>
    open(
      { ...server, read: async () => undefined, draft: async () => failure } as Pick<
        Server,
        "read" | "draft"
      > as Server,
      text,
      typed,
      {
        withDrafts: true,
      },
    );

  test("is on the desk with what its editor said of it", async () => {
    expect(await opened({ failed: "broken" })).toMatchObject({
      hasDrafts: false,
      start: {
        head: { source: { published: typed.published, url: typed.url, publishers: [typed.publisher] } },
      },
    });
  });

  test("is not laid where what is said of it can't be meant", async () => {
    const details = ["published: This must be a date in EDTF."];
    const refused = {
      failed: "told",
      status: 400,
      title: "A query parameter is malformed",
      details,
    } as const;
    expect(await opened(refused)).toEqual({ not: "opened", why: details });
  });
});

test.each([
  ["2014-11-18", true],
  ["2014-11", true],
  ["2014-11-17/2014-11-19", true],
  ["XXXX-11-18", true],
  ["2014-XX-18?", true],
  ["XXXX-07-01", false],
  ["2014-11-2X", false],
])("a session of %s may be what a text of 18 November 2014 tells of: %s", async (edtf, isOffered) => {
  const other = { id: "other", title: "Other", date: { edtf } };
  const drafted = {
    sheet: { session: { date: { value: "2014-11-18", quote: "x" } } },
    drafts: [],
    unlikely: [],
  };
  const asked = {
    read: async (path: string) => (path.startsWith("/v1/sessions?") ? { items: [other] } : undefined),
    draft: async () => drafted,
  };
  const opened = await open(asked as Pick<Server, "read" | "draft"> as Server, text, said, {
    withDrafts: true,
  });
  expect(opened).toMatchObject({ sessions: isOffered ? [{ id: "other", title: "Other" }] : [] });
});

test("what was said of a text and a session before the register had them says nothing of them any more", async () => {
  const { start } = await laid();
  const typed = { source: { id: "typed", title: "Typed" }, session: { id: "typed" }, by: ["body/mfa-a"] };
  const { head } = apply(start, { do: "head", head: typed });
  expect(head).toEqual({ ...start.head, by: ["body/mfa-a"] });
});
