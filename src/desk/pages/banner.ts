/** Tells what stands above every page of the desk for whoever is signed in; nothing at most times. */
let tells: () => string | undefined = () => undefined;

/** Sets who tells. */
export function bannerFrom(source: () => string | undefined): void {
  tells = source;
}

/** The sentence above every page now, if any. */
export function bannerNow(): string | undefined {
  return tells();
}
