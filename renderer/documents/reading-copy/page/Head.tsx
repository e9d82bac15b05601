/** @jsxImportSource preact */
import { NameField } from './NameField.tsx';
import { useKept } from './store.ts';
import { usePage, useWords } from './words.ts';

/** Chromium takes all files of a profile for one place; the others give each file a place of its own, and no name to it. */
const isShared = (): boolean => location.protocol === 'file:' && location.origin !== 'null';

/** How to say something about the plan, where it is kept, and how it gets back. */
export function Head() {
  const { store } = usePage();
  const { words } = useWords();
  useKept(store);
  return (
    <section className="yours" lang={words.lang} aria-labelledby="yours">
      <h2 id="yours">{words.yours}</h2>
      <p>{words.how}</p>
      <p className={store.keeps() ? undefined : 'wrong'}>
        {store.keeps() ? words.kept : words.notKept} {store.keeps() && isShared() && words.keptShared}
      </p>
      <p>{words.sendBack}</p>
      <NameField />
    </section>
  );
}
