/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { packetName } from './file-name.ts';
import { begun, isThere, standing, unfiled } from './kept.ts';
import { notWritten, packetOf, type Packet } from './packet.ts';
import { saveFile } from './save-file.ts';
import { useKept, useView, VIEWS, type View } from './store.ts';
import { proposedIn } from './proposed.ts';
import { usePage, useWords } from './words.ts';

/** What stays in sight: how much of what was said is in no file yet, the way to make it one, and how the plan is shown. */
export function Bar() {
  const { store, data } = usePage();
  const { words } = useWords();
  const kept = useKept(store);
  const view = useView(store);
  const [isSaving, setSaving] = useState(false);
  const [told, setTold] = useState('');
  /** The one that was written last from here; another language would call it otherwise. */
  const [last, setLast] = useState('');
  const saveButton = useRef<HTMLButtonElement>(null);
  const [missing, half] = [unfiled(kept), begun(kept).length];
  const count = standing(kept).length;
  const isLeft = missing + half > 0;

  useEffect(() => {
    if (!isLeft) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isLeft]);

  const nameOf = (number: number) => packetName(words, data.plan, kept.name, number);
  const save = async () => {
    // They count as gone before the file is written: what is changed meanwhile is a further remark.
    // What another window kept meanwhile is in it as well.
    const made: { packet?: Packet } = {};
    store.change((all, now) => (made.packet = packetOf(data, all, now)).kept);
    const { packet } = made;
    if (!packet) return;
    setSaving(true);
    const file = nameOf(packet.number);
    setLast(file);
    const saved = await saveFile(file, packet.text);
    setSaving(false);
    saveButton.current?.focus();
    setTold(saved === 'there' ? words.wasSaved(file) : saved === 'failed' ? words.notSaved : '');
    if (saved === 'there') store.change((all) => isThere(all, packet.number));
    else if (saved !== 'handed-over') store.change((all) => notWritten(all, packet.number));
  };
  const isAsked = !isSaving && kept.written > kept.there;
  const state = [
    missing > 0 ? words.unfiled(missing) : count > 0 ? words.allFiled(count) : words.none,
    ...(half > 0 ? [words.begun(half)] : []),
  ].join(' · ');
  return (
    <div lang={words.lang}>
      <div role="status">
        <p className="count">{state}</p>
        {told !== '' && !isAsked && <p>{told}</p>}
        {isAsked && <p>{words.isThere(last || nameOf(kept.written))}</p>}
        {view !== 'is' && <p>{proposedIn(data, kept).length === 0 ? words.nothingProposed : words.viewing[view]}</p>}
        {!store.keeps() && <p className="wrong">{words.notKept}</p>}
      </div>
      <p className="acts">
        {isAsked && (
          <button
            type="button"
            className="main"
            onClick={() => {
              store.change((all) => isThere(all, kept.written));
              setTold(words.wasSaved(last || nameOf(kept.written)));
              saveButton.current?.focus();
            }}
          >
            {words.yes}
          </button>
        )}
        <button
          ref={saveButton}
          type="button"
          className={isAsked ? undefined : 'main'}
          disabled={count === 0}
          onClick={() => void save()}
        >
          {isAsked ? words.saveAgain : words.save}
        </button>
        <label>
          {words.view}{' '}
          <select value={view} onChange={({ currentTarget: { value } }) => store.show(value as View)}>
            {VIEWS.map((one) => (
              <option key={one} value={one}>
                {words.views[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
    </div>
  );
}
