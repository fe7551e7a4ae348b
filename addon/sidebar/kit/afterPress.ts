let pressed = false;
const capture = { capture: true };
addEventListener("pointerdown", () => (pressed = true), capture);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (pressed = false), capture);

/**
 * Runs what moves the page once the mouse button is up: a message that appears as a field is left would push the button
 * that somebody is clicking from under the pointer, and the click would be lost.
 */
export function afterPress(work: () => void): void {
  if (!pressed) work();
  // After the click, which comes right after the button is up.
  else addEventListener("pointerup", () => setTimeout(work), { once: true });
}
