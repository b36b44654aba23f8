import { aboutPath } from "../../addresses.ts";
import type { Room } from "../../serving/room.ts";
import { aboutPage } from "./page.ts";

export function mountAbout({ page }: Room): void {
  page(aboutPath, (_, reader) => ({ of: [], make: () => aboutPage(reader) }));
}
