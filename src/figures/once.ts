import { noteAll, watched } from '../watch.ts';

/**
 * A function that works out its answer once for each object, as long as the object lives. For lists of records, which
 * nobody changes after they are read. A page that gets the answer has read what it was made of.
 */
export function once<In extends object, Out>(make: (input: In) => Out): (input: In) => Out {
  const known = new WeakMap<In, { value: Out; reads: ReadonlySet<string> }>();
  return (input) => {
    const found = known.get(input) ?? watched(() => make(input));
    known.set(input, found);
    noteAll(found.reads);
    return found.value;
  };
}
