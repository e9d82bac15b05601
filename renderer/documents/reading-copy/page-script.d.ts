/** A script as a text, by `build/page-script.ts`. */
declare module '*?page-script' {
  const script: string;
  export default script;
}
