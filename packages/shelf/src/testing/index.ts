export { folderShelf } from "./folder.ts";
export { type LocalS3, localS3 } from "./local-s3.ts";
