/** Up and down go from the link of one row to the next: the table is walked as a list. */
export const moveAmongRows = (event: KeyboardEvent): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const table = event.currentTarget;
  if (step === 0 || !(table instanceof HTMLElement)) return;
  const links = [...table.querySelectorAll<HTMLElement>('tbody a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
};
