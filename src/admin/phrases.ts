/** Phrases of the interface by key, nested. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** Phrases with those of `over` put over them. */
export function merged(under: Phrases, over: Phrases): Phrases {
  const next = Object.entries(over).map(([key, phrase]) => {
    const below = under[key];
    return [
      key,
      typeof phrase === 'object' && typeof below === 'object' ? merged(below, phrase) : phrase,
    ] as const;
  });
  return { ...under, ...Object.fromEntries(next) };
}

/** Every key, dotted, e.g. `auth.login`. */
export function keysOf(phrases: Phrases, at = ''): string[] {
  return Object.entries(phrases).flatMap(([key, phrase]) =>
    typeof phrase === 'string' ? [`${at}${key}`] : keysOf(phrase, `${at}${key}.`),
  );
}
