export { type AuditedRegister, auditRegister, type RegisterFault } from "./audit-register.ts";
export { type Begun, begunArchive } from "./begun.ts";
export { type Alike, compare, type Stores, type Unlike } from "./compare.ts";
export { type Different, type Imported, type ImportSteps, importArchive, type Receiver } from "./import.ts";
export type { Told } from "./later-rules.ts";
export { archiveLines, checkArchive, type Damaged, type Read, readThrough, type Whole } from "./read.ts";
export { Unexportable, writeArchive } from "./write.ts";
