/** Room that is left between a control and the bar below it, and what Decap's bar takes above, in CSS pixels. */
const [room, above] = [12, 80];

/** Keeps what somebody types into from lying below the bar at the bottom of the page. */
export function keepClearOf(bar: HTMLElement): void {
  addEventListener('focusin', ({ target }) => {
    // The page may first move of itself, and a phone open its keyboard.
    setTimeout(() => lift(target as HTMLElement, bar), 60);
  });
}

function lift(control: HTMLElement, bar: HTMLElement): void {
  if (!control.isConnected || !control.matches('#nc-root :is(input, textarea, select, button)')) return;
  const { top, bottom } = control.getBoundingClientRect();
  const edge = bar.getBoundingClientRect().top - room;
  if (bottom <= edge || top >= window.innerHeight) return;
  // A box that is higher than the page keeps its first line in sight.
  const by = Math.min(bottom - edge, Math.max(0, top - above));
  scrollerOf(control).scrollBy({ top: by });
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  return document.documentElement;
}
