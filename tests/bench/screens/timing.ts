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

/** Milliseconds to the frame after the one that first showed it, and after the one in which nothing was old. */
export type Time = { picture: number; settled: number };

/** From the key or the click to the picture that shows the result. */
export const timeDeed = (page: Page, deed: Deed): Promise<Time> =>
  page.evaluate(
    async ({ press, shows, saying, giveUpMs }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const isShown = (): boolean => {
        const found =
          document.querySelector(`main ${shows}`) ?? document.querySelector(`[role="dialog"] ${shows}`);
        return found !== null && (saying === undefined || found.textContent.includes(saying));
      };
      const isOld = (): boolean => document.querySelector('main [aria-busy="true"]') !== null;
      const until = async (isDone: () => boolean): Promise<number> => {
        do await frame();
        while (!isDone() && performance.now() - started < giveUpMs);
        await frame();
        return isDone() ? performance.now() - started : Number.POSITIVE_INFINITY;
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
      const picture = await until(isShown);
      return { picture, settled: isOld() ? await until(() => isShown() && !isOld()) : picture };
    },
    { ...deed, giveUpMs: GIVE_UP_MS },
  );
