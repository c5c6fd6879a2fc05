import type { Page } from '@playwright/test';

/** What a person does, and what shows that the screen answered. */
export type Deed = {
  press:
    { selector: string; at?: number } | { key: string } | { type: string; into: string } | { go: string };
  /** There once it is done, and drawn. */
  shows: string;
  /** Holds this text, where the same element was there before. */
  saying?: string;
};

const GIVE_UP_MS = 3000;

/**
 * From the key or the click to the picture that shows the result: the second frame after what was asked for
 * is there and nothing is loading any more.
 */
export const timeDeed = (page: Page, deed: Deed): Promise<number> =>
  page.evaluate(
    async ({ press, shows, saying, giveUpMs }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const isShown = (): boolean => {
        const found = document.querySelector(`main ${shows}`);
        const isLoading = document.querySelector('main [aria-busy="true"]') !== null;
        return found !== null && !isLoading && (saying === undefined || found.textContent.includes(saying));
      };
      await frame();
      const started = performance.now();
      if ('selector' in press) {
        document.querySelectorAll<HTMLElement>(press.selector)[press.at ?? 0]?.click();
      } else if ('go' in press) {
        location.hash = press.go;
      } else if ('key' in press) {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key: press.key, bubbles: true, cancelable: true }),
        );
      } else {
        const field = document.querySelector<HTMLInputElement>(press.into);
        if (field !== null) {
          field.value = press.type;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }
      do await frame();
      while (!isShown() && performance.now() - started < giveUpMs);
      await frame();
      return isShown() ? performance.now() - started : Number.POSITIVE_INFINITY;
    },
    { ...deed, giveUpMs: GIVE_UP_MS },
  );
