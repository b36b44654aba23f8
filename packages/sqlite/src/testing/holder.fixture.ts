// Run as a process of its own by `holdLock`: holds a file's write lock until it is told to let go, or is killed.
import { DatabaseSync } from "node:sqlite";

const db = new DatabaseSync(process.argv[2] ?? "", { timeout: 60_000 });
db.exec("BEGIN IMMEDIATE; CREATE TABLE never_committed (x)");
process.send?.("held");
process.once("message", () => {
  db.exec("ROLLBACK");
  db.close();
  process.send?.("released");
  process.disconnect();
});
