/** Whether what is drawn here can only be read: it stands in a closed cycle (SPEC L10). */
import { createContext, use } from 'react';

export const ReadOnlyContext = createContext(false);

export const useReadOnly = (): boolean => use(ReadOnlyContext);
