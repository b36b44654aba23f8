import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { flowing } from "./flowing.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

it("lets a body come as slowly as it will, as long as some of it comes", async () => {
  const body = new Readable({ read() {} });
  const bytes = flowing(body, 1000);
  for (let n = 0; n < 4; n++) {
    const next = bytes.next();
    vi.advanceTimersByTime(4000);
    body.push(`${n}`);
    expect(String((await next).value)).toBe(`${n}`);
  }
  const last = bytes.next();
  vi.advanceTimersByTime(6000);
  await expect(last).rejects.toThrow("Nothing more came");
});
