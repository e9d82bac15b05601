import { Ellipsis, Funnel, PanelRight, Plus, Sprout, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../../renderer/ui/Banner.tsx';
import { Button } from '../../../renderer/ui/Button.tsx';
import { ConfidenceDot } from '../../../renderer/ui/ConfidenceDot.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { IconButton } from '../../../renderer/ui/IconButton.tsx';
import { Panel } from '../../../renderer/ui/Panel.tsx';
import { ProgressBar } from '../../../renderer/ui/ProgressBar.tsx';
import { SkipLink } from '../../../renderer/ui/SkipLink.tsx';
import { Sparkline } from '../../../renderer/ui/Sparkline.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { ToastRegion, type Toast } from '../../../renderer/ui/ToastRegion.tsx';
import { Fields } from './Fields.tsx';
import { Floating } from './Floating.tsx';
import styles from './Gallery.module.css';
import type { Words } from './words.ts';

export function Gallery({ words }: { readonly words: Words }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [mine, setMine] = useState(true);
  const [panel, setPanel] = useState(true);
  const [title, setTitle] = useState(words.titleText);
  const tell = () =>
    setToasts([
      ...toasts,
      {
        id: String(toasts.length),
        text: words.removed,
        tone: 'good',
        action: { label: words.undo, onAction: () => {}, shortcut: 'Mod+Z' },
      },
    ]);
  return (
    <div className={styles['page']}>
      <SkipLink to="controls">{words.skip}</SkipLink>
      <main className={styles['main']} id="controls">
        <header>
          <h1 className={styles['heading']}>{words.heading}</h1>
          <p>{words.lead}</p>
        </header>
        <section className={styles['section']}>
          <h2>{words.buttons}</h2>
          <div className={styles['row']}>
            <Button variant="primary" icon={<Plus />} shortcut="Mod+Enter">
              {words.add}
            </Button>
            <Button shortcut="Mod+E">{words.save}</Button>
            <Button variant="quiet">{words.quiet}</Button>
            <Button variant="danger-quiet" icon={<Trash2 />} onClick={tell}>
              {words.tell}
            </Button>
            <Button disabled>{words.off}</Button>
            <Button variant="quiet" icon={<Star />} pressed={mine} onClick={() => setMine(!mine)}>
              {words.bold}
            </Button>
            <Button size="small" icon={<Plus />}>
              {words.add}
            </Button>
            <IconButton
              label={words.inspector}
              icon={<PanelRight />}
              shortcut="Mod+I"
              pressed={panel}
              onClick={() => setPanel(!panel)}
            />
            <IconButton label={words.remove} icon={<Trash2 />} danger size="small" />
          </div>
        </section>
        <Fields words={words} />
        <section className={styles['section']}>
          <h2>{words.floating}</h2>
          <Floating words={words} icons={{ more: <Ellipsis />, filter: <Funnel /> }} />
        </section>
        <section className={styles['section']}>
          <h2>{words.showing}</h2>
          <div className={styles['grid']}>
            <ProgressBar label={words.progress} value={0.42} word={words.progressWord} showWord />
            <ProgressBar label={words.progress} value={0.8} word="80%" showWord tone="good" />
            <ProgressBar label={words.progress} value={undefined} word={words.unknown} showWord />
          </div>
          <div className={styles['row']}>
            <Sparkline
              points={[4, 5, 5, 9, 8, 12].map((value, week) => ({ at: week / 7, value }))}
              limits={[4, 15]}
              text={words.trend}
            />
            <ConfidenceDot band="high" word={words.high} />
            <ConfidenceDot band="medium" word={words.medium} />
            <ConfidenceDot band="low" word={words.low} />
            <ConfidenceDot band="unknown" word={words.none} />
          </div>
          <Banner tone="info" title={words.infoTitle} />
          <Banner tone="warn" title={words.warnTitle} actions={<Button size="small">{words.save}</Button>} />
          <Banner tone="danger" title={words.dangerTitle} actions={<Button size="small">{words.retry}</Button>}>
            <p>{words.dangerText}</p>
          </Banner>
          <EmptyState
            icon={<Sprout />}
            title={words.emptyTitle}
            actions={
              <>
                <Button variant="primary">{words.add}</Button>
                <Button>{words.sample}</Button>
              </>
            }
          >
            {words.emptyText}
          </EmptyState>
        </section>
      </main>
      {panel && (
        <div className={styles['panel']}>
          <Panel title={words.inspector} closeLabel={words.close} onClose={() => setPanel(false)}>
            <div className={styles['stack']}>
              <TextField
                label={words.title}
                labelHidden
                look="bare"
                lines="wrap"
                scale="lead"
                value={title}
                onChange={setTitle}
              />
              <ProgressBar label={words.progress} value={0.3} word="30%" showWord />
            </div>
          </Panel>
        </div>
      )}
      <ToastRegion
        label={words.messages}
        toasts={toasts}
        dismissLabel={words.dismiss}
        onDismiss={(id) => setToasts(toasts.filter((toast) => toast.id !== id))}
      />
    </div>
  );
}
