/** The folder this checkout lies in, whatever the current folder is. */
import { dirname } from 'node:path';

export const PROJECT = dirname(import.meta.dirname);
