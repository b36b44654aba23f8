import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { soundArchive } from "@collegium/archive/forging";
import { newFolder } from "./command.ts";
import { collegium } from "./in-process.ts";

/** A sound archive, in a file of its own. */
export function soundFile(): string {
  const file = join(newFolder(), "sound.ndjson");
  writeFileSync(file, soundArchive());
  return file;
}

/** A register that an archive was brought into, then written to by a hand that knows no rules. */
export async function damagedBy(sql: string, archive = soundFile()): Promise<string> {
  const data = newFolder();
  await collegium(["import", archive, "--data", data]);
  const db = new DatabaseSync(join(data, "collegium.db"));
  db.exec(`DROP TRIGGER commits_stay; DROP TRIGGER commits_never_change; ${sql}`);
  db.close();
  return data;
}
