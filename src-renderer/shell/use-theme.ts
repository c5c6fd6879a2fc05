import { onUnmounted, watchEffect } from 'vue';
import type { Preferences } from '../../src-preload/contract';

/** Keeps the page in the theme that the manager chose, or in the computer's. */
export const useTheme = (chosen: () => Preferences['theme']): void => {
  const computer = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const theme = chosen();
    const shown = theme === 'system' ? (computer.matches ? 'dark' : 'light') : theme;
    document.documentElement.setAttribute('data-theme', shown);
  };
  watchEffect(apply);
  computer.addEventListener('change', apply);
  onUnmounted(() => computer.removeEventListener('change', apply));
};
