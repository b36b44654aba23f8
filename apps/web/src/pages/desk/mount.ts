import { deskPath } from "../../addresses.ts";
import type { Room } from "../../serving/room.ts";
import { deskPage } from "./page.ts";
import { deskPolicy } from "./policy.ts";

export function mountDesk({ bare }: Room, signInOrigins: readonly string[]): void {
  const policy = deskPolicy(signInOrigins);
  bare(deskPath, (reader, assets) => ({
    markup: deskPage(reader, assets),
    headers: { "content-security-policy": policy },
  }));
}
