import { ask, kind } from './kind.ts';

/**
 * A person goes by a role from now on, such as "former member 3" (SPEC group A). Its id follows from the person, so that two who say
 * so apart say it once. It tells who somebody is, as a name does, and holds none.
 */
export const pseudonym = kind({
  list: 'pseudonyms',
  listed: 'where-any',
  only: null,
  home: { field: null, along: 'always' },
  order: 'role',
  title: 'role',
  written: 'edited',
  discloses: 'name',
  stored: 'together',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    person: ask('id', 'name'),
    role: ask('name', 'name'),
  },
});
