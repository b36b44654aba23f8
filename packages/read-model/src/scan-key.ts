import type { ScanKey, Scanned } from "./port.ts";

/** Where a scan stands after what it met. */
export function scanKey(one: Scanned): ScanKey {
  switch (one.kind) {
    case "document":
      return { kind: "document", stream: one.view.stream };
    case "entry":
      return { kind: "entry", partition: one.entry.partition, sort: one.entry.sort };
    case "tag":
      return one;
  }
}
