import { createContext, useContext } from 'react';

const Context = createContext('en');

/** Tells the controls below it whose numbers and words to use; `value` is a language tag such as `zh-CN`. */
export const Locale = Context.Provider;

export const useLocale = (): string => useContext(Context);
