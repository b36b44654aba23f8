import type { Locator, Page } from "playwright-core";

/** Somebody who reads pages by keyboard alone, and must always see where they are. */
export interface Keyboard {
  /** Goes on, place by place, to one that is named; each place on the way shows that it is the one. */
  goTo(place: Locator): Promise<void>;
  /** Goes there, and follows it to where it leads. */
  follow(place: Locator): Promise<void>;
  /** Goes there, and writes. */
  write(place: Locator, words: string): Promise<void>;
  /** Sends what was written. */
  send(): Promise<void>;
}

/** Where a reader is: whether it is what they look for, and whether they see that they are there. */
interface Place {
  readonly here: boolean;
  readonly seen: boolean;
  readonly what: string;
}

// What a browser has of it: programs here have no types of pages.
interface Sought {
  readonly ownerDocument: {
    readonly body: unknown;
    readonly activeElement: null | {
      readonly outerHTML: string;
      getBoundingClientRect(): Record<"top" | "bottom" | "left" | "right", number>;
    };
    readonly defaultView: {
      readonly innerHeight: number;
      readonly innerWidth: number;
      getComputedStyle(of: unknown): Record<"outlineStyle" | "outlineWidth", string>;
    };
  };
}

/** More places than any page has. */
const mostPlaces = 1_000;

export function keyboardOf(page: Page): Keyboard {
  const enter = async () => {
    const from = page.url();
    await Promise.all([page.waitForURL((url) => url.href !== from), page.keyboard.press("Enter")]);
  };
  const goTo = async (place: Locator) => {
    const one = place.first();
    if ((await one.count()) === 0) throw new Error(`Nothing is ${place} of ${page.url()}`);
    // It is found once, and not again at each step.
    const sought = await one.elementHandle();
    if (!sought) return;
    for (let steps = 0; steps < mostPlaces; steps++) {
      await page.keyboard.press("Tab");
      const { here, seen, what } = await sought.evaluate((element: Sought): Place => {
        const { body, activeElement: at, defaultView: view } = element.ownerDocument;
        if (!at || at === body) return { here: false, seen: true, what: "" };
        const { outlineStyle, outlineWidth } = view.getComputedStyle(at);
        const { top, bottom, left, right } = at.getBoundingClientRect();
        const within = bottom > 0 && top < view.innerHeight && right > 0 && left < view.innerWidth;
        const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
        return {
          here: (at as unknown) === element,
          seen: within && outlined,
          what: at.outerHTML.slice(0, 200),
        };
      });
      if (!seen) throw new Error(`Nobody sees that they are at ${what} of ${page.url()}`);
      if (here) return;
    }
    throw new Error(`No key leads to ${place} of ${page.url()}`);
  };
  return {
    goTo,
    follow: async (place) => {
      await goTo(place);
      await enter();
    },
    write: async (place, words) => {
      await goTo(place);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(words);
    },
    send: enter,
  };
}
