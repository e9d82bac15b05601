import { orSay } from '../../app/copies/tell-copies.ts';
import { openBeside } from '../../app/copies/switching.ts';
import type { ArrivedFile } from '../../app/files/import-session.ts';
import { useImport, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { mergeTexts } from '../../text/later/merge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useTraffic } from '../../app/files/use-traffic.ts';

/** Files to be merged that hold another plan. */
export function useStrangers(): readonly ArrivedFile[] {
  const files = useImport(({ files }) => files);
  return files.filter(({ state, leftOut }) => state.is === 'read' && state.stranger && !leftOut);
}

/** Another plan can be looked at, opened beside one's own or merged. Nothing is done before one of them is chosen (I5). */
export function Strangers({ onLook }: { readonly onLook: (file: ArrivedFile) => void }) {
  const merge = mergeTexts(useTexts());
  const strangers = useStrangers();
  const [only, ...others] = strangers;
  if (!only) return null;
  if (others.length === 0)
    return (
      <Banner tone="warn" title={merge.strangers([only.name])} actions={<Ways file={only} onLook={onLook} />}>
        {merge.strangersMean}
      </Banner>
    );
  return (
    <Banner tone="warn" title={merge.strangers(strangers.map(({ name }) => name))}>
      {merge.strangersMean}
      <ul>
        {strangers.map((file) => (
          <li key={file.key}>
            {file.name} <Ways file={file} onLook={onLook} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}

interface WaysProps {
  readonly file: ArrivedFile;
  readonly onLook: (file: ArrivedFile) => void;
}

function Ways({ file, onLook }: WaysProps) {
  const merge = mergeTexts(useTexts());
  return (
    <>
      <Button size="small" aria-label={merge.justLookAt(file.name)} onClick={() => onLook(file)}>
        {merge.justLook}
      </Button>
      <OpenBeside file={file} />
    </>
  );
}

export function OpenBeside({ file }: { readonly file: ArrivedFile }) {
  const planner = usePlanner();
  const traffic = useTraffic();
  const texts = useTexts();
  const open = () => {
    const bundle = traffic.importSession.bundleOf(file.key);
    if (bundle) void orSay(planner, texts, openBeside(planner, bundle));
  };
  return (
    <Button size="small" aria-label={mergeTexts(texts).openBesideOf(file.name)} onClick={open}>
      {mergeTexts(texts).openBeside}
    </Button>
  );
}
