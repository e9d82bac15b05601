/** What is used of papaparse. Its own types bring those of Node along, which nothing here may know. */
declare module 'papaparse' {
  interface Parsed {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
  }
  interface Papa {
    readonly parse: (text: string, how: { readonly delimiter: ','; readonly skipEmptyLines: true }) => Parsed;
    readonly unparse: (
      rows: readonly (readonly string[])[],
      how: { readonly newline: '\r\n'; readonly delimiter: ',' },
    ) => string;
  }
  const papa: Papa;
  export default papa;
}
