/** A button that goes with what it did leaves the focus to the first of the dialog. */
export function focusFirstButton(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('.your-data .button')?.focus()
}
