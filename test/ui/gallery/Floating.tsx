import { Copy, ArrowUp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../renderer/ui/Button.tsx';
import { ComboBox } from '../../../renderer/ui/ComboBox.tsx';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { MenuButton } from '../../../renderer/ui/MenuButton.tsx';
import { PopoverButton } from '../../../renderer/ui/PopoverButton.tsx';
import { Switch } from '../../../renderer/ui/Switch.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import styles from './Gallery.module.css';
import type { Words } from './words.ts';

interface FloatingProps {
  readonly words: Words;
  readonly icons: { readonly more: ReactNode; readonly filter: ReactNode };
}

export function Floating({ words, icons }: FloatingProps) {
  const [open, setOpen] = useState(false);
  const [closed, setClosed] = useState(true);
  const [done, setDone] = useState('');
  const [name, setName] = useState('');
  const [owner, setOwner] = useState<string | null>(null);
  const people = words.people.map((label) => ({ id: label, label }));
  const combo = (
    <ComboBox
      label={words.owner}
      value={owner}
      items={people}
      onChange={setOwner}
      nothingFound={words.nothing}
      placeholder={words.ownerHint}
    />
  );
  return (
    <div className={styles['row']}>
      <MenuButton
        label={words.more}
        icon={icons.more}
        onAction={(id) => {
          setDone(id);
          if (id === 'closed') setClosed(!closed);
        }}
        sections={() => [
          {
            id: 'edit',
            label: words.menuEdit,
            items: [
              { id: 'duplicate', label: words.duplicate, icon: <Copy />, shortcut: 'Mod+D' },
              { id: 'up', label: words.up, icon: <ArrowUp />, shortcut: 'Alt+ArrowUp' },
              { id: 'never', label: words.off, disabled: true },
              { id: 'remove', label: words.remove, danger: true },
            ],
          },
          { id: 'view', label: words.menuView, items: [{ id: 'closed', label: words.closed, checked: closed }] },
        ]}
      />
      <output aria-label={words.more}>{done}</output>
      <PopoverButton label={words.filter} text={words.filter} icon={icons.filter} title={words.filterTitle}>
        {(close) => (
          <div className={styles['stack']}>
            <Switch label={words.closed} checked={closed} onChange={setClosed} />
            {combo}
            <Button onClick={close}>{words.close}</Button>
          </div>
        )}
      </PopoverButton>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.dialogTitle}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              {words.confirm}
            </Button>
          </>
        }
      >
        <div className={styles['stack']}>
          <p>{words.dialogText}</p>
          <TextField label={words.name} value={name} onChange={setName} />
          {combo}
        </div>
      </Dialog>
    </div>
  );
}
