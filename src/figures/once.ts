/**
 * A function that works out its answer once for each object, as long as the object lives. For lists of records, which
 * nobody changes after they are read.
 */
export function once<In extends object, Out>(make: (input: In) => Out): (input: In) => Out {
  const known = new WeakMap<In, { value: Out }>();
  return (input) => {
    const found = known.get(input) ?? { value: make(input) };
    known.set(input, found);
    return found.value;
  };
}
