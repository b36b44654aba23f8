export { type Fate, type FaultyS3, faultyS3 } from "./faulty-s3.ts";
export { folderShelf } from "./folder.ts";
export { type LocalS3, localS3 } from "./local-s3.ts";
