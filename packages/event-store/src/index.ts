export { Unavailable } from "@collegium/dynamodb/unavailable";
export { asUnwritable, isBusy, type Obstacle, Unwritable } from "@collegium/sqlite";
export { DamagedItem, DamagedText, WordsRemain } from "./errors.ts";
export { appendingLoader, type Loader, type Misplaced } from "./loader.ts";
export type { Appended, Conflict, EventStore, Sha256, TextStore, Withheld } from "./port.ts";
export { sha256 } from "./sha256.ts";
export { sqliteEventStore } from "./sqlite/event-store.ts";
export { openSqlite, type SqliteOptions } from "./sqlite/open.ts";
export { sqliteTextStore } from "./sqlite/text-store.ts";
