import { useState } from 'react';
import { ComboBox } from '../../../renderer/ui/ComboBox.tsx';
import { NumberField } from '../../../renderer/ui/NumberField.tsx';
import { Segmented } from '../../../renderer/ui/Segmented.tsx';
import { Select } from '../../../renderer/ui/Select.tsx';
import { Switch } from '../../../renderer/ui/Switch.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import styles from './Gallery.module.css';
import type { Words } from './words.ts';

type Kind = 'raise' | 'lower' | 'within' | 'milestones';

export function Fields({ words }: { readonly words: Words }) {
  const [title, setTitle] = useState(words.titleText);
  const [why, setWhy] = useState(words.whyText);
  const [name, setName] = useState('Mira');
  const [value, setValue] = useState<number | null>(12345.5);
  const [kind, setKind] = useState<Kind>('raise');
  const [commitment, setCommitment] = useState('0');
  const [notify, setNotify] = useState(true);
  const [people, setPeople] = useState(words.people.map((label, at) => ({ id: String(at), label })));
  const [owner, setOwner] = useState<string | null>('0');
  return (
    <section className={styles['section']}>
      <h2>{words.fields}</h2>
      <TextField
        label={words.title}
        labelHidden
        look="bare"
        lines="wrap"
        scale="title"
        value={title}
        onChange={setTitle}
      />
      <TextField label={words.why} lines="many" rows={3} value={why} onChange={setWhy} />
      <div className={styles['grid']}>
        <TextField label={words.name} value={name} onChange={setName} description={words.nameHint} />
        <TextField label={words.name} value={name} onChange={setName} error={words.nameError} />
        <NumberField
          label={words.value}
          value={value}
          onChange={setValue}
          notANumber={words.notANumber}
          unit={words.unit}
          step={1}
        />
        <Select<Kind>
          label={words.kind}
          value={kind}
          onChange={setKind}
          options={[
            {
              label: words.simple,
              options: [
                { value: 'raise', label: words.raise },
                { value: 'lower', label: words.lower },
                { value: 'within', label: words.within },
              ],
            },
            { label: words.written, options: [{ value: 'milestones', label: words.milestones }] },
          ]}
        />
        <ComboBox
          label={words.owner}
          placeholder={words.ownerHint}
          value={owner}
          items={people}
          onChange={setOwner}
          onCreate={(label) => {
            setPeople([...people, { id: label, label }]);
            setOwner(label);
          }}
          createLabel={words.create}
          nothingFound={words.nothing}
        />
        <NumberField
          label={words.value}
          look="bare"
          value={value}
          onChange={setValue}
          notANumber={words.notANumber}
          unit={words.unit}
        />
      </div>
      <Segmented
        label={words.committed}
        value={commitment}
        onChange={setCommitment}
        options={words.committedOptions.map((label, at) => ({ value: String(at), label }))}
      />
      <Switch label={words.notify} description={words.notifyHint} checked={notify} onChange={setNotify} />
    </section>
  );
}
