export { mountClaim, mountClaimHistory } from "./claim.ts";
export { mountDocument } from "./document.ts";
export { mountEvents } from "./events.ts";
export { mountHistory } from "./history.ts";
export { mountList } from "./list.ts";
export { mountMentions } from "./mentions.ts";
export { rows } from "./table.ts";
