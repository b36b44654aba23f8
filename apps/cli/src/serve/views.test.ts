import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type NewCommit, revision, streamName } from "@collegium/domain";
import { projector } from "@collegium/read-model";
import { expect, test } from "vitest";
import { dataFolder } from "../register/folder.ts";
import { openRegister } from "../register/open.ts";
import { newFolder } from "../testing/command.ts";
import { bringUpViews } from "./views.ts";

const stream = streamName("topic", "fisheries");
const commit = {
  id: "one",
  at: "2031-01-01T00:00:00.000Z",
  actor: "ada",
  events: [{ type: "TopicDefined", version: 1, data: { names: { en: "Fisheries" } } }],
} as unknown as NewCommit;

function begun() {
  const path = newFolder();
  const io = { env: {}, cwd: path, base: path, stdout: process.stdout, stderr: process.stderr, live: false };
  const folder = dataFolder(io, path);
  const open = () => {
    const register = openRegister(folder);
    return { register, views: projector({ commits: register.events, views: register.sets.live }) };
  };
  const damaged = (damage: string, name = basename(folder.database)) => {
    using db = new DatabaseSync(join(path, name));
    db.exec(damage);
  };
  const setsThere = () => readdirSync(path).filter((name) => /-views-\d+$/.test(name));
  return { io, path, open, damaged, setsThere };
}

type Happened = Pick<ReturnType<typeof begun>, "path" | "damaged" | "setsThere">;

test.each<[string, happened?: (to: Happened) => void]>([
  ["were never made"],
  ["are of another layout", ({ damaged }) => damaged("UPDATE view_live SET layout = layout + 1")],
  ["are older than layouts", ({ damaged }) => damaged("ALTER TABLE view_live DROP COLUMN layout")],
  ["lack their documents", ({ damaged, setsThere }) => damaged("DROP TABLE documents", setsThere()[0])],
  ["lack what finds entries", ({ damaged, setsThere }) => damaged("DROP TABLE tags", setsThere()[0])],
  ["are lost", ({ path, setsThere }) => setsThere().forEach((name) => void rmSync(join(path, name)))],
])("views that %s are made before they are served", async (_, happened) => {
  const { io, open, ...there } = begun();
  const before = open();
  await before.register.events.append(stream, revision(0), commit);
  if (happened) await before.views.catchUp();
  before.register.close();
  happened?.(there);

  const { register, views } = open();
  await bringUpViews(io, register, views);
  expect(await register.sets.live.get(stream)).toMatchObject({ stream });
  expect(await register.sets.live.checkpoint()).toBe(1);
  expect(await register.sets.list()).toHaveLength(1);
  expect(there.setsThere()).toHaveLength(1);
  register.close();
});
