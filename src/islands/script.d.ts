/** A script of this folder as a text to be set into a page: see src/build/inline.ts. */
declare module '*?script' {
  const text: string;
  export default text;
}
