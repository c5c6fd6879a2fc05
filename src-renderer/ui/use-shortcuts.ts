import { onMounted, onUnmounted } from 'vue';

/** Answers false when the key is not for it after all: the browser and others may then have it. */
type Act = (event: KeyboardEvent) => unknown;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

const isOverlaid = (): boolean =>
  document.querySelector('[role="dialog"][data-state="open"],[role="alertdialog"],[role="menu"]') !== null;

/** "s", "/", "ArrowDown", "mod+k": `mod` is Ctrl, or Command on a Mac. */
export const nameOfKey = (event: KeyboardEvent): string => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
};

/**
 * Keys of a screen while it is there; none acts under an open dialog or menu. Plain keys never act while
 * a text field has the focus, nor does Ctrl Z, which belongs to the field.
 */
export const useShortcuts = (acts: Record<string, Act>): void => {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey) return;
    const name = nameOfKey(event);
    const act = acts[name];
    if (act === undefined || isOverlaid()) return;
    if (isTyping(event.target) && (!name.startsWith('mod+') || name === 'mod+z')) return;
    if (act(event) !== false) event.preventDefault();
  };
  onMounted(() => window.addEventListener('keydown', listen));
  onUnmounted(() => window.removeEventListener('keydown', listen));
};
